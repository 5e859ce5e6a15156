/** The heart of this service: members' sheets, unseen until closing; the mean, the agreed sheet, the stars. */
@NullMarked
package vn.ocop.assessment.scoring;

import org.jspecify.annotations.NullMarked;
