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

    /** @param stars of the certificate, which say who may extend it or issue it anew */
    record OtherLevelDecides(int stars) implements CertificateRefusal {}

    /** @param lastFilingDay on which a re-assessment could be filed under Decision 26/2026/QĐ-TTg, or long before it */
    record WindowWasOpen(LocalDate lastFilingDay) implements CertificateRefusal {}

    /** The words are those that are printed already. */
    record NothingToCorrect(String number) implements CertificateRefusal {}

    record AlreadyExtended(LocalDate until) implements CertificateRefusal {}

    /** @param latest last day that Article 12 allows */
    record ExtensionTooLong(LocalDate printedEnd, LocalDate latest) implements CertificateRefusal {}
}
