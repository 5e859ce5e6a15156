/** Producers led by women, by people of an ethnic minority, by people with a disability: two fixed tables, rounded, for readers with the role. */
@NullMarked
package vn.ocop.statistics.led;

import org.jspecify.annotations.NullMarked;
