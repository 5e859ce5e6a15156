/** Who may call what, as a table over every operation that a service describes. */
@NullMarked
package vn.ocop.platform.testing.access;

import org.jspecify.annotations.NullMarked;
