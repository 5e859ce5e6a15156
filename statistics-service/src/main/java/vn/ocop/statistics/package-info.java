/** Read models for dashboards, built from events alone; never the source of a fact. */
@NullMarked
package vn.ocop.statistics;

import org.jspecify.annotations.NullMarked;
