package vn.ocop.certification.certificate;

import java.time.LocalDate;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about certificates. */
public sealed interface CertificateRefusal extends Refusal {

    /** @param number as it was asked for */
    record NoSuchCertificate(String number) implements CertificateRefusal {}

    record NotInForce(CertificateState state, LocalDate on) implements CertificateRefusal {}

    /** @param stars of the certificate, which say who may revoke it */
    record OtherLevelRevokes(int stars) implements CertificateRefusal {}
}
