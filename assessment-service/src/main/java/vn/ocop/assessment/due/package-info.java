/** What each office still owes and by when, of every kind, as one list. */
@NullMarked
package vn.ocop.assessment.due;

import org.jspecify.annotations.NullMarked;
