package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.ocop.assessment.resultimport.ChangeStore.Change;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;

/** Writes what rows changed, with its events and audit rows, in the caller's transaction; a few statements for all of them. */
@ApplicationScoped
public class ChangeWriterUseCases {

    public static final EventType<ResultRevised> RESULT_REVOKED = type("revoked");
    public static final EventType<ResultRevised> RESULT_EXTENDED = type("extended");
    public static final EventType<ResultRevised> RESULT_CORRECTED = type("corrected");
    public static final EventType<ResultRevised> RESULT_VOIDED = type("voided");

    /**
     * @param after the result that the row is about
     * @param content what stands under the row's key
     */
    record Written(FitRow row, Judgement judgement, ResultStore.Imported after, Object content, ResultRevised revised) {

        boolean created() {
            return judgement.status() == RowStatus.CREATED;
        }

        EventType<ResultRevised> type() {
            return switch (revised.change().kind()) {
                case "REVOCATION" -> created() ? RESULT_REVOKED : RESULT_CORRECTED;
                case "EXTENSION" -> created() ? RESULT_EXTENDED : RESULT_CORRECTED;
                default -> revised.voided() ? RESULT_VOIDED : RESULT_CORRECTED;
            };
        }

        boolean opens() {
            return created() && row instanceof FitRow.Result;
        }

        /** Of one that opens. */
        ResultStore.Fresh fresh() {
            return ((FitRow.Result) row).fresh(after);
        }
    }

    private final ResultStore results;
    private final ChangeStore changes;
    private final Outbox outbox;
    private final AuditLog audit;

    ChangeWriterUseCases(ResultStore results, ChangeStore changes, Outbox outbox, AuditLog audit) {
        this.results = results;
        this.changes = changes;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(TxType.MANDATORY)
    void write(List<Written> written, ImportPolicy.Pusher pusher, Instant now) {
        var username = pusher.actor().username();
        var opened = written.stream().filter(Written::opens).toList();
        if (!opened.isEmpty()) {
            results.insert(opened.stream().map(Written::fresh).toList(), username);
        }
        var acts = written.stream()
                .filter(row -> row.created() && row.row() instanceof FitRow.Befallen)
                .toList();
        changes.insertActs(
                acts.stream().map(row -> (ActJson) row.content()).toList(),
                acts.stream().map(row -> row.row().id()).toList(),
                now,
                username);
        changes.insertChanges(
                written.stream()
                        .filter(row -> !row.created())
                        .map(ChangeWriterUseCases::change)
                        .toList(),
                now,
                username);
        announce(written);
        record(written, pusher);
    }

    private static Change change(Written written) {
        var row = written.row();
        return new Change(
                row.id(),
                written.judgement().version(),
                row.operation(),
                row.correction(),
                written.content() instanceof ResultJson ? written.after().producerId() : null,
                written.content());
    }

    /** In the order of the rows; of one result one event follows the other. */
    private void announce(List<Written> written) {
        for (var run : runs(written, row -> row.opens() ? ImportUseCases.RESULT_IMPORTED : row.type())) {
            if (run.getFirst().opens()) {
                outbox.appendAll(
                        ImportUseCases.RESULT_IMPORTED,
                        run.stream()
                                .map(row -> new Keyed<>(row.after().id(), ResultImported.of(row.after())))
                                .toList());
            } else {
                outbox.appendAll(
                        run.getFirst().type(),
                        run.stream()
                                .map(row -> new Keyed<>(row.after().id(), row.revised()))
                                .toList());
            }
        }
    }

    private void record(List<Written> written, ImportPolicy.Pusher pusher) {
        for (var run : runs(written, ChangeWriterUseCases::action)) {
            var entries = run.stream()
                    .map(row -> new AuditLog.Entry(row.after().id(), row.created() ? row.content() : change(row)))
                    .toList();
            audit.appendAll(pusher.actor(), action(run.getFirst()), "imported-result", entries);
        }
    }

    private static String action(Written row) {
        return row.opens() ? "result-imported" : row.type().name().replaceAll(".*\\.(result-[a-z]+)\\.v1", "$1");
    }

    /** Neighbours that have the same in common. */
    private static <K> List<List<Written>> runs(List<Written> written, Function<Written, K> common) {
        var runs = new ArrayList<List<Written>>();
        for (var row : written) {
            if (runs.isEmpty() || !common.apply(runs.getLast().getFirst()).equals(common.apply(row))) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(row);
        }
        return runs;
    }

    private static EventType<ResultRevised> type(String change) {
        return new EventType<>(
                "vn.ocop.assessment.result-" + change + ".v1", Topics.ASSESSMENT_IMPORTS, ResultRevised.class);
    }
}
