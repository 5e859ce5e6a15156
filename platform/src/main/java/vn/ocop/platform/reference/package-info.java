/** Administrative units valid in time, held in memory, and the maps that show them (sources and limits: ADR-0031). */
@NullMarked
package vn.ocop.platform.reference;

import org.jspecify.annotations.NullMarked;
