/** Who did what: one row per write, committed with it. */
@NullMarked
package vn.ocop.platform.audit;

import org.jspecify.annotations.NullMarked;
