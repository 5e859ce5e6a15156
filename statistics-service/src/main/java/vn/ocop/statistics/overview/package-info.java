/** The national headline figures: of today from counters, of any other day from the facts. */
@NullMarked
package vn.ocop.statistics.overview;

import org.jspecify.annotations.NullMarked;
