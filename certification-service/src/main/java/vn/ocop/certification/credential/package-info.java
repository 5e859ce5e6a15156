/** Signed credentials that a phone verifies without network, the keys behind them and the list of those that have ended. */
@NullMarked
package vn.ocop.certification.credential;

import org.jspecify.annotations.NullMarked;
