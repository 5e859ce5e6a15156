/**
 * The arithmetic of the law: means as fractions, quorum and spread, star bands. Pure values, whole numbers only; nothing here
 * knows HTTP, storage or the time.
 */
@NullMarked
package vn.ocop.assessment.rating;

import org.jspecify.annotations.NullMarked;
