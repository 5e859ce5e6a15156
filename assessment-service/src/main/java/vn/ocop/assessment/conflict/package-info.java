/** Conflicts of interest: declared by the member, on record as an interest, or computed from the accounts of producers and consultants of dossiers. */
@NullMarked
package vn.ocop.assessment.conflict;

import org.jspecify.annotations.NullMarked;
