/**
 * Cells: what facts change in the counts, kept as differences in both times, and their sums by month, so that a figure of any day costs
 * the same for a thousand products and a million (ADR-0160).
 */
@NullMarked
package vn.ocop.statistics.cell;

import org.jspecify.annotations.NullMarked;
