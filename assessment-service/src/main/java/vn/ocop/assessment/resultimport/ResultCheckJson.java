package vn.ocop.assessment.resultimport;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.law.LawJson;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InputCheck;

/** A row of a decision held against what the law allowed on its day. */
record ResultCheckJson(ResultJson row, InputCheck check) {

    /** @param form for the row's answers; null if we hold none */
    List<FieldError> faults(LocalDate today, boolean communeKnown, @Nullable CriteriaSet form) {
        var product = row.product();
        if (!communeKnown) {
            check.reject("/product/communeCode", "no-such-commune", product.communeCode());
        }
        if (product.set() == null && product.formerGroup() == null) {
            check.reject("/product/set", "set-or-group");
        }
        checkDecision(today);
        checkCertificate(row.certificate());
        CorrectionJson.check(row.operation(), row.correction(), check, today);
        var answers = row.answers();
        if (answers != null) {
            new RescoreJson(row, answers, check).against(form);
        }
        return check.errors();
    }

    private void checkCertificate(ResultJson.@Nullable CertificateJson certificate) {
        if (certificate != null
                && certificate.validFrom() != null
                && certificate.validUntil() != null
                && !certificate.validUntil().isAfter(certificate.validFrom())) {
            check.reject("/certificate/validUntil", "before", certificate.validFrom());
        }
    }

    private void checkDecision(LocalDate today) {
        var decision = row.decision();
        var first = decision.precision().first(decision.signedOn());
        var last = decision.precision().last(decision.signedOn());
        if (first.isAfter(today)) {
            check.reject("/decision/signedOn", "in-the-future");
        }
        checkBasis(first, last);
        var council = row.council();
        if (council != null && council.metOn() != null && council.metOn().isAfter(last)) {
            check.reject("/council/metOn", "council-after-decision", last);
        }
    }

    private void checkBasis(LocalDate first, LocalDate last) {
        var named = row.legalBasis();
        var basis = LawJson.law().basis(named);
        if (basis.isEmpty()) {
            check.reject("/legalBasis", "no-such-legal-basis", named);
            return;
        }
        if (!basis.get().fits(first, last)) {
            check.reject("/decision/signedOn", "outside-legal-basis", named);
        }
        var level = row.decision().issuer().level();
        if (!basis.get().allows(level, row.stars(), first)) {
            check.reject("/decision/issuer/level", "wrong-issuer-level", level, row.stars(), named);
        }
        var dossier = row.dossier();
        if (dossier != null) {
            checkTransition(dossier, first);
        }
    }

    private void checkTransition(ResultJson.DossierJson file, LocalDate first) {
        var transition = LawJson.law().transition();
        var named = row.legalBasis();
        switch (transition.judge(named, file.kind(), file.lodgedOn(), first)) {
            case NONE -> {}
            case LODGED_TOO_LATE ->
                check.reject("/dossier/lodgedOn", "lodged-under-new-rules", transition.lodgedBefore(), named);
            case FINISHED_TOO_LATE ->
                check.reject("/decision/signedOn", "transition-ended", transition.finishedBy(file.kind()));
        }
    }
}
