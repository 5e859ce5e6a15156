/** The register of applications for and registrations of intellectual property. */
@NullMarked
package vn.ocop.certification.ipright;

import org.jspecify.annotations.NullMarked;
