/** The rounds of the year, by dated data, and when each assessment is due. */
@NullMarked
package vn.ocop.assessment.calendar;

import org.jspecify.annotations.NullMarked;
