/** Which path belongs to which service. */
@NullMarked
package vn.ocop.gateway.routing;

import org.jspecify.annotations.NullMarked;
