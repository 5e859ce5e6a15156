/** Forms 01, 02 and 03 and the receipt slip: as fields, and as papers drawn from what was lodged. */
@NullMarked
package vn.ocop.product.dossier.form;

import org.jspecify.annotations.NullMarked;
