/** The certificate as a document: PDF and QR code. */
@NullMarked
package vn.ocop.certification.document;

import org.jspecify.annotations.NullMarked;
