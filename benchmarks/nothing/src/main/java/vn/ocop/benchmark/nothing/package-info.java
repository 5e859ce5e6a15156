/** The peer of measurements: the frameworks of the house and nothing else. */
@NullMarked
package vn.ocop.benchmark.nothing;

import org.jspecify.annotations.NullMarked;
