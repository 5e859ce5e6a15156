/** What the tests of every service share: tokens that are really signed. */
@NullMarked
package vn.ocop.platform.testing;

import org.jspecify.annotations.NullMarked;
