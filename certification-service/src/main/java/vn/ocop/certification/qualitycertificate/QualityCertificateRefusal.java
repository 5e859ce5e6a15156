package vn.ocop.certification.qualitycertificate;

import vn.ocop.platform.problem.Refusal;

sealed interface QualityCertificateRefusal extends Refusal {

    record AlreadyRecorded(String scheme, String number) implements QualityCertificateRefusal {}

    record ChangeNotAllowed(QualityCertificateState state, QualityLife.Kind change)
            implements QualityCertificateRefusal {}
}
