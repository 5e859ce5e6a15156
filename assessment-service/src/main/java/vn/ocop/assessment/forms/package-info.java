/** The 26 scoring forms as anyone may read them, and the evaluation of answers that stores nothing. */
@NullMarked
package vn.ocop.assessment.forms;

import org.jspecify.annotations.NullMarked;
