/** Questions to a cube that are too wide for an answer at once: placed, answered in the background, fetched within some days (ADR-0176). */
@NullMarked
package vn.ocop.statistics.cubejob;

import org.jspecify.annotations.NullMarked;
