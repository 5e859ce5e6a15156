/** Quality certificates by scheme, with issuer, holder, products and validity. */
@NullMarked
package vn.ocop.certification.qualitycertificate;

import org.jspecify.annotations.NullMarked;
