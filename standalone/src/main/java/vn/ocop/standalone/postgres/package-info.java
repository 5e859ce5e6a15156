/** A real PostgreSQL server without Docker: unpacked, initialised, started, stopped, killed. */
@NullMarked
package vn.ocop.standalone.postgres;

import org.jspecify.annotations.NullMarked;
