package vn.ocop.product.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.platform.problem.Texts;

@ApplicationScoped
class EvidenceProblems implements RefusalProblems<EvidenceRefusal> {

    @Override
    public Class<EvidenceRefusal> refusals() {
        return EvidenceRefusal.class;
    }

    @Override
    public Problem describe(EvidenceRefusal refusal) {
        return switch (refusal) {
            case EvidenceRefusal.DossierClosed(String state) ->
                Problem.of("dossier-closed-for-evidence", 409, new Texts.Key("dossier-state." + state))
                        .with("state", state);
            case EvidenceRefusal.FileMissing(String part) -> Problem.of("part-missing", 400, part);
            case EvidenceRefusal.FileEmpty() -> Problem.of("file-empty", 400);
            case EvidenceRefusal.KindNotTaken(String detected, String taken) ->
                Problem.of("file-type-not-taken", 415, taken).with("detected", detected);
            case EvidenceRefusal.KindMismatch(String claimed, String detected) ->
                Problem.of("file-type-mismatch", 422, claimed, detected).with("detected", detected);
            case EvidenceRefusal.RangeUnsatisfiable(long size) ->
                Problem.of("range-not-satisfiable", 416, size).with("size", size);
            case EvidenceRefusal.NoEarlierDossier(var id) -> Problem.of("no-earlier-dossier", 404, id);
            case EvidenceRefusal.Lapsed(var until) ->
                Problem.of("evidence-lapsed", 409, until).with("validUntil", until);
            case EvidenceRefusal.AlreadyReused() -> Problem.of("evidence-already-reused", 409);
            case EvidenceRefusal.OfAnotherForm(String criteria) ->
                Problem.of("evidence-of-another-form", 409, criteria);
            case EvidenceRefusal.AlreadySuperseded() -> Problem.of("evidence-already-superseded", 409);
            case EvidenceRefusal.AlreadyWithdrawn() -> Problem.of("evidence-withdrawn", 409);
        };
    }
}
