/** Each promise of speed, measured beside a peer or a physical limit in one run. */
@NullMarked
package vn.ocop.benchmark;

import org.jspecify.annotations.NullMarked;
