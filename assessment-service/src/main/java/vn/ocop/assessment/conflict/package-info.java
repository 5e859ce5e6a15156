/** Conflicts of interest: declared by the member, or computed because the member's account acts for the producer. */
@NullMarked
package vn.ocop.assessment.conflict;

import org.jspecify.annotations.NullMarked;
