/**
 * What a figure is: its definition, its two times, how far the read model has come; counters of today, and selections over the facts
 * for any other moment.
 */
@NullMarked
package vn.ocop.statistics.figure;

import org.jspecify.annotations.NullMarked;
