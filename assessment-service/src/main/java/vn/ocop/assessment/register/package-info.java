/** What certification-service announces of certificates, as far as complaints and inspections need it. */
@NullMarked
package vn.ocop.assessment.register;

import org.jspecify.annotations.NullMarked;
