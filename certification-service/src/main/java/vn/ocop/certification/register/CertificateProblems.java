package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.certification.certificate.CertificateRefusal;
import vn.ocop.certification.certificate.CertificateRefusal.AlreadyExtended;
import vn.ocop.certification.certificate.CertificateRefusal.ExtensionTooLong;
import vn.ocop.certification.certificate.CertificateRefusal.NoSuchCertificate;
import vn.ocop.certification.certificate.CertificateRefusal.NotInForce;
import vn.ocop.certification.certificate.CertificateRefusal.NothingToCorrect;
import vn.ocop.certification.certificate.CertificateRefusal.OtherLevelDecides;
import vn.ocop.certification.certificate.CertificateRefusal.OtherLevelRevokes;
import vn.ocop.certification.certificate.CertificateRefusal.WindowWasOpen;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.platform.problem.Texts;

@ApplicationScoped
class CertificateProblems implements RefusalProblems<CertificateRefusal> {

    private static final int SHOWN = 40;

    @Override
    public Class<CertificateRefusal> refusals() {
        return CertificateRefusal.class;
    }

    @Override
    public Problem describe(CertificateRefusal refusal) {
        return switch (refusal) { // no default: a new refusal must be described here before it compiles
            case NoSuchCertificate(var number) ->
                Problem.of(
                                "no-such-certificate",
                                404,
                                number.length() > SHOWN ? number.substring(0, SHOWN) + "…" : number)
                        .with("verdict", CertificateState.UNKNOWN);
            case NotInForce(var state, var on) ->
                Problem.of("certificate-not-in-force", 409, on, new Texts.Key("state." + state))
                        .with("state", state);
            case OtherLevelRevokes(int stars) -> Problem.of("other-level-revokes", 403, stars);
            case OtherLevelDecides(int stars) -> Problem.of("other-level-decides", 403, stars);
            case WindowWasOpen(var lastFilingDay) ->
                Problem.of("filing-window-was-open", 409, lastFilingDay).with("lastFilingDay", lastFilingDay);
            case NothingToCorrect(var number) -> Problem.of("nothing-to-correct", 409, number);
            case AlreadyExtended(var until) ->
                Problem.of("already-extended", 409, until).with("extendedUntil", until);
            case ExtensionTooLong(var printedEnd, var latest) ->
                Problem.of("extension-too-long", 409, printedEnd, latest).with("latest", latest);
        };
    }
}
