/** Plain SQL inside the current transaction. */
@NullMarked
package vn.ocop.platform.database;

import org.jspecify.annotations.NullMarked;
