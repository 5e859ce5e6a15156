package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.platform.rows.ImportState;

@ApplicationScoped
class RecordProblems implements RefusalProblems<RecordRefusal> {

    @Override
    public Class<RecordRefusal> refusals() {
        return RecordRefusal.class;
    }

    @Override
    public Problem describe(RecordRefusal refusal) {
        return switch (refusal) {
            case RecordRefusal.Withdrawn(UUID id) -> Problem.of("record-withdrawn", 409, id);
            case RecordRefusal.AlreadyThere(UUID id) -> Problem.of("record-already-there", 409, id);
            case RecordRefusal.ImportOver(UUID id, ImportState state) -> Problem.of("import-over", 409, id, state);
            case RecordRefusal.TooFewAnswers(int least) -> Problem.of("too-few-answers", 409, least);
        };
    }
}
