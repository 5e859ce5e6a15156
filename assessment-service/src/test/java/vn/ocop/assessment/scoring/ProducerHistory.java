package vn.ocop.assessment.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.completion.CompletionRefusal;
import vn.ocop.assessment.completion.CompletionRequest;
import vn.ocop.assessment.completion.CompletionStatus;
import vn.ocop.assessment.review.Assessment;
import vn.ocop.platform.problem.Refused;

/** What the office asks a producer to complete, and the versions of the dossier that answer; beside it what a judge needs. */
final class ProducerHistory {

    private static final CompletionRequest.Item ITEM = new CompletionRequest.Item("1.1", null, "Bổ sung hợp đồng");

    private final List<Asked> log = new ArrayList<>();
    private @Nullable CompletionRequest last;
    int version = 1;

    /**
     * As it was told, apart from what the rules make of it.
     *
     * @param by last day for the answer
     * @param endedOn day of the answer or the closing; null while there is none
     */
    record Asked(LocalDate on, LocalDate by, @Nullable LocalDate endedOn) {}

    List<Asked> asked() {
        return List.copyOf(log);
    }

    void ask(Assessment assessment, LocalDate today, int days) {
        assessment.requireBeforeScoring();
        if (last != null) {
            last.requireNotOpen(today);
        }
        last = new CompletionRequest(
                new UUID(8, log.size()),
                assessment.id(),
                version,
                List.of(ITEM),
                today,
                today.plusDays(days),
                Instant.EPOCH,
                "office",
                null,
                null);
        log.add(new Asked(today, last.answerBy(), null));
    }

    /** A newer version comes whenever it comes; it is taken over until scoring starts. */
    void answer(Assessment assessment, LocalDate today) {
        if (last == null || !last.outstanding() || !assessment.state().beforeScoring()) {
            return;
        }
        version++;
        end(last, new CompletionRequest.Answer(version, Instant.EPOCH), null, today);
    }

    void close(Assessment assessment, LocalDate today) {
        assessment.requireBeforeScoring();
        if (last != null && last.outstanding()) {
            end(last, null, new CompletionRequest.Closing("Không cần", Instant.EPOCH, "office"), today);
        }
    }

    /** As when a meeting is called, or opinions are asked for. */
    void requireNoneAwaited(LocalDate today) {
        if (last != null && last.status(today) == CompletionStatus.OPEN) {
            throw new Refused(new CompletionRefusal.Awaited(List.of(last.assessmentId())));
        }
    }

    private void end(
            CompletionRequest r,
            CompletionRequest.@Nullable Answer answer,
            CompletionRequest.@Nullable Closing closing,
            LocalDate today) {
        last = new CompletionRequest(
                r.id(),
                r.assessmentId(),
                r.dossierVersion(),
                r.items(),
                r.askedOn(),
                r.answerBy(),
                r.askedAt(),
                r.askedBy(),
                answer,
                closing);
        log.set(log.size() - 1, new Asked(r.askedOn(), r.answerBy(), today));
    }
}
