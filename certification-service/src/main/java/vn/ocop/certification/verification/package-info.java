/** The public answer to a scanned certificate: JSON and a small page without script. */
@NullMarked
package vn.ocop.certification.verification;

import org.jspecify.annotations.NullMarked;
