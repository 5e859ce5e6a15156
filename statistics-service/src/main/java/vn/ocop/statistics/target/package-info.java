/** How far targets of the programme are reached: counted wherever the system knows what a target measures, as reported elsewhere (ADR-0192). */
@NullMarked
package vn.ocop.statistics.target;

import org.jspecify.annotations.NullMarked;
