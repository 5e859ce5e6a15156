/** Who advised on a dossier: named by the producer or the office, kept for ever, told on the restricted topic alone (ADR-0116). */
@NullMarked
package vn.ocop.product.consultant;

import org.jspecify.annotations.NullMarked;
