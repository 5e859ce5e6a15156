/** Proofs that a current recognition rests on and that stand no more: flags by criterion, which change no star. */
@NullMarked
package vn.ocop.product.flag;

import org.jspecify.annotations.NullMarked;
