/** The cubes for statistics offices: SDMX 3.0 REST, structures and data in SDMX-JSON 2.0, data also in SDMX-CSV 2.0. */
@NullMarked
package vn.ocop.statistics.sdmx;

import org.jspecify.annotations.NullMarked;
