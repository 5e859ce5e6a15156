/**
 * Append-only facts taken from the other services' events, each with its legal day and the moment it was recorded. Every order of
 * arrival leads to the same figures.
 */
@NullMarked
package vn.ocop.statistics.fact;

import org.jspecify.annotations.NullMarked;
