/** Products and producers that enter by results decided elsewhere. */
@NullMarked
package vn.ocop.product.importing;

import org.jspecify.annotations.NullMarked;
