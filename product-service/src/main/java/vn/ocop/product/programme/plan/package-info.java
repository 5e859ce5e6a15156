/** What was planned, aimed at, printed, and the code lists. */
@NullMarked
package vn.ocop.product.programme.plan;

import org.jspecify.annotations.NullMarked;
