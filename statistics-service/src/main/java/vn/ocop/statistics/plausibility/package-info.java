/** Whether the figures make sense: outliers, sums, impossible dates, and a recount from the topics by other means. */
@NullMarked
package vn.ocop.statistics.plausibility;

import org.jspecify.annotations.NullMarked;
