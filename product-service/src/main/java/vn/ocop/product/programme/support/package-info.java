/** What producers are helped with. */
@NullMarked
package vn.ocop.product.programme.support;

import org.jspecify.annotations.NullMarked;
