/** What sealing costs a writer; in this package because the sealer is visible to nobody else. */
@NullMarked
package vn.ocop.platform.audit;

import org.jspecify.annotations.NullMarked;
