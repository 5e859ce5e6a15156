/** What the gateway itself answers when a request goes nowhere. */
@NullMarked
package vn.ocop.gateway.problem;

import org.jspecify.annotations.NullMarked;
