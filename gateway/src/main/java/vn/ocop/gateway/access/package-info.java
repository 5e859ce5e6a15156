/** Who is calling, and how often they may. */
@NullMarked
package vn.ocop.gateway.access;

import org.jspecify.annotations.NullMarked;
