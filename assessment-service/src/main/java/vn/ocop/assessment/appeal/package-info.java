/** Petitions: appeals by the producer, complaints by anyone; handled by nobody who took part, by a last day, with a published outcome. */
@NullMarked
package vn.ocop.assessment.appeal;

import org.jspecify.annotations.NullMarked;
