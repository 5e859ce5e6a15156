/** Who acts for a producer, and who may read what: accounts of producers and the one policy for dossiers. */
@NullMarked
package vn.ocop.product.access;

import org.jspecify.annotations.NullMarked;
