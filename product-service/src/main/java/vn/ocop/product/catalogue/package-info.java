/** The public face of a product: its codes, its stars, the prepared answer and the lists over it. */
@NullMarked
package vn.ocop.product.catalogue;

import org.jspecify.annotations.NullMarked;
