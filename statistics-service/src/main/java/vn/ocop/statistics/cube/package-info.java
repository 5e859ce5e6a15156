/** Named cubes with their listed dimensions, under either provincial boundaries, and the series over time. */
@NullMarked
package vn.ocop.statistics.cube;

import org.jspecify.annotations.NullMarked;
