/** Carries one request to a service and its answer back, as a stream. */
@NullMarked
package vn.ocop.gateway.proxy;

import org.jspecify.annotations.NullMarked;
