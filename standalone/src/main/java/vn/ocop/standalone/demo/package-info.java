/** The demo: real product names taken through the public API as people would, and the client that does it. */
@NullMarked
package vn.ocop.standalone.demo;

import org.jspecify.annotations.NullMarked;
