/** Figures as files that people take away: tables with a cover that says what they are, of when and from where. */
@NullMarked
package vn.ocop.statistics.export;

import org.jspecify.annotations.NullMarked;
