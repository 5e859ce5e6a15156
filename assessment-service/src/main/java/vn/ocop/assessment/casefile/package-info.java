/** The case file: everything stored about one assessment in order of time, for an auditor. */
@NullMarked
package vn.ocop.assessment.casefile;

import org.jspecify.annotations.NullMarked;
