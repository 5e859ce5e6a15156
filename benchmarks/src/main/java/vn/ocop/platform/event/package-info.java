/** Measures the event backbone from inside its package: the sender itself runs here, not a copy of it. */
@NullMarked
package vn.ocop.platform.event;

import org.jspecify.annotations.NullMarked;
