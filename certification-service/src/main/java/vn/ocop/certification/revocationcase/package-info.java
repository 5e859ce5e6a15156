/** What started a revocation other than an inspection, and by when the authority decides. */
@NullMarked
package vn.ocop.certification.revocationcase;

import org.jspecify.annotations.NullMarked;
