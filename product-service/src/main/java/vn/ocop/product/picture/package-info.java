/** The public picture of a product. */
@NullMarked
package vn.ocop.product.picture;

import org.jspecify.annotations.NullMarked;
