/** Where products are sold. */
@NullMarked
package vn.ocop.product.programme.market;

import org.jspecify.annotations.NullMarked;
