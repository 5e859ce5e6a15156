/** Identifiers: ordered by time for what is born here, named for what was born in another system. */
@NullMarked
package vn.ocop.platform.ids;

import org.jspecify.annotations.NullMarked;
