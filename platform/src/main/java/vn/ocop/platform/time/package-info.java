/** The one clock, Vietnamese legal days, and deadlines in working days by a calendar of public holidays that is data. */
@NullMarked
package vn.ocop.platform.time;

import org.jspecify.annotations.NullMarked;
