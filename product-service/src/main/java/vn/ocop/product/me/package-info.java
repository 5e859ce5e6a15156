/** What the signed-in account is and what waits for it. */
@NullMarked
package vn.ocop.product.me;

import org.jspecify.annotations.NullMarked;
