/** Sealing on real PostgreSQL, and the tree by itself. */
@NullMarked
package vn.ocop.platform.audit;

import org.jspecify.annotations.NullMarked;
