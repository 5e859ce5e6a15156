/** A council's work: what is assigned to it, when it meets, who came. Attendance is what quorum counts. */
@NullMarked
package vn.ocop.assessment.meeting;

import org.jspecify.annotations.NullMarked;
