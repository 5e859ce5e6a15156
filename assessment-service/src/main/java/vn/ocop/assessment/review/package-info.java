/** One product before one council: its states, what they allow, who may see it. Everything else in this service moves it. */
@NullMarked
package vn.ocop.assessment.review;

import org.jspecify.annotations.NullMarked;
