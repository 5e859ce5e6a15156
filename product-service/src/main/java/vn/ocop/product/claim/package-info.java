/** Claims of persons to act for a producer that no account acts for, proved by a paper and decided by the office of its area. */
@NullMarked
package vn.ocop.product.claim;

import org.jspecify.annotations.NullMarked;
