/** Who is calling, with which roles and for which area; one policy for reads, writes, lists and exports. */
@NullMarked
package vn.ocop.platform.security;

import org.jspecify.annotations.NullMarked;
