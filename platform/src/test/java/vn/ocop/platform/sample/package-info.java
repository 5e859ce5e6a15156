/** A service small enough to try the platform on. */
@NullMarked
package vn.ocop.platform.sample;

import org.jspecify.annotations.NullMarked;
