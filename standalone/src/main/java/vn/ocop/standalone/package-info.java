/** The whole system on one machine without Docker. */
@NullMarked
package vn.ocop.standalone;

import org.jspecify.annotations.NullMarked;
