/** Numbers that a commune gives: product codes and receipt slips, without gaps within a year. */
@NullMarked
package vn.ocop.product.numbering;

import org.jspecify.annotations.NullMarked;
