/** Certification service: star certificates, rights and quality certificates, and the answer to anyone who asks whether they hold. */
@NullMarked
package vn.ocop.certification;

import org.jspecify.annotations.NullMarked;
