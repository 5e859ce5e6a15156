/** What the tests of this service share: decisions as events, and waiting for their effect. */
@NullMarked
package vn.ocop.certification.testing;

import org.jspecify.annotations.NullMarked;
