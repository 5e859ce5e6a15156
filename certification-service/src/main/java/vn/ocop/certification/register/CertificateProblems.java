package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.certification.certificate.CertificateRefusal;
import vn.ocop.certification.certificate.CertificateRefusal.NoSuchCertificate;
import vn.ocop.certification.certificate.CertificateRefusal.NotInForce;
import vn.ocop.certification.certificate.CertificateRefusal.OtherLevelRevokes;
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
        };
    }
}
