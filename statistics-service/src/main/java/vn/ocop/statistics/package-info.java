/** Read models for dashboards, built from events alone, and what was published from them: the only fact that is owned here. */
@NullMarked
package vn.ocop.statistics;

import org.jspecify.annotations.NullMarked;
