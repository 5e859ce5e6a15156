/** The decisions under which stars were given through time, and how one passes to the next; dated data, no rule of scoring. */
@NullMarked
package vn.ocop.assessment.law;

import org.jspecify.annotations.NullMarked;
