/** What stands around scoring: the consulting group's report, printed rules a person answers, declared conflicts, the way up. */
@NullMarked
package vn.ocop.assessment.preparation;

import org.jspecify.annotations.NullMarked;
