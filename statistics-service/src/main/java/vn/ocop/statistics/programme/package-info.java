/** Figures of the programme's flat records: what stood on a day, by place, year and codes; every version of a record is a fact (ADR-0152). */
@NullMarked
package vn.ocop.statistics.programme;

import org.jspecify.annotations.NullMarked;
