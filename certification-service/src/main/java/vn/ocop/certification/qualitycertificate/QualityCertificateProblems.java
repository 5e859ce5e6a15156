package vn.ocop.certification.qualitycertificate;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.certification.qualitycertificate.QualityCertificateRefusal.AlreadyRecorded;
import vn.ocop.certification.qualitycertificate.QualityCertificateRefusal.ChangeNotAllowed;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;

@ApplicationScoped
class QualityCertificateProblems implements RefusalProblems<QualityCertificateRefusal> {

    @Override
    public Class<QualityCertificateRefusal> refusals() {
        return QualityCertificateRefusal.class;
    }

    @Override
    public Problem describe(QualityCertificateRefusal refusal) {
        return switch (refusal) { // no default: a new refusal must be described here before it compiles
            case AlreadyRecorded(var scheme, var number) ->
                Problem.of("quality-certificate-exists", 409, scheme, number);
            case ChangeNotAllowed(var state, var change) ->
                Problem.of("status-not-allowed", 409, state, change).with("state", state);
        };
    }
}
