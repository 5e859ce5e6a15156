/** Which machine clients may push for which source system, and whether a first push makes a system known. */
@NullMarked
package vn.ocop.assessment.sourcesystem;

import org.jspecify.annotations.NullMarked;
