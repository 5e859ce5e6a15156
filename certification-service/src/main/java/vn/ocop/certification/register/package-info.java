/** The register of certificates: issuing, revoking, listing, and what is announced of it. */
@NullMarked
package vn.ocop.certification.register;

import org.jspecify.annotations.NullMarked;
