/** Bodies that issue quality certificates, entered once. */
@NullMarked
package vn.ocop.certification.qualityissuer;

import org.jspecify.annotations.NullMarked;
