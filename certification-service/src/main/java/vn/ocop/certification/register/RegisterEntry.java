package vn.ocop.certification.register;

import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.RegisterNumber;

/**
 * One certificate as the register holds it: the words of the recognition and the life of the certificate.
 *
 * @param version counts the changes of its standing, from 1
 */
public record RegisterEntry(
        RegisterNumber number, String printedNumber, Recognition recognition, Certificate certificate, long version) {

    public UUID id() {
        return certificate.id();
    }

    RegisterEntry with(Certificate other) {
        return new RegisterEntry(number, printedNumber, recognition, other, version);
    }

    public CertificateState stateOn(LocalDate day) {
        return certificate.stateOn(day);
    }

    /** Changes with its standing, and with the day because the state follows from dates. */
    public String etag(LocalDate today) {
        return "\"v" + version + "-" + today + "\"";
    }
}
