/** What surveys of producers found. */
@NullMarked
package vn.ocop.product.programme.outcome;

import org.jspecify.annotations.NullMarked;
