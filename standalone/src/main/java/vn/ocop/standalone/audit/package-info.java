/** Checks the sealed audit logs from outside; shares no code with the sealer, so that each checks the other. */
@NullMarked
package vn.ocop.standalone.audit;

import org.jspecify.annotations.NullMarked;
