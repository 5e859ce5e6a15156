/** What a star certificate is: its validity, its order among the certificates of one product, and its state on any day. Pure. */
@NullMarked
package vn.ocop.certification.certificate;

import org.jspecify.annotations.NullMarked;
