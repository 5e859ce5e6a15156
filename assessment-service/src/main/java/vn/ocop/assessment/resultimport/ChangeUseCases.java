package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.law.LawJson;
import vn.ocop.assessment.resultimport.Entry.Standing;
import vn.ocop.platform.audit.AuditLog;

/** Rows that find something under their key, or are about what is recorded under another: judged in their order, written by the batch. */
@ApplicationScoped
public class ChangeUseCases {

    /** @param after what would stand under the key then; null where nothing changes */
    public record Foreseen(Judgement judgement, @Nullable StandingJson after) {}

    private final ResultStore results;
    private final ChangeStore changes;
    private final ChangeWriterUseCases writer;
    private final ImportPolicy policy;
    private final AuditLog audit;

    ChangeUseCases(
            ResultStore results,
            ChangeStore changes,
            ChangeWriterUseCases writer,
            ImportPolicy policy,
            AuditLog audit) {
        this.results = results;
        this.changes = changes;
        this.writer = writer;
        this.policy = policy;
        this.audit = audit;
    }

    @Transactional(TxType.MANDATORY)
    List<Judgement> apply(List<FitRow> rows, ImportPolicy.Pusher pusher) {
        var same = unchanged(rows);
        var others = rows.stream().filter(row -> !same.contains(row.id())).toList();
        var judgements = others.isEmpty() ? List.<Judgement>of() : change(others, pusher);
        var next = judgements.iterator();
        return rows.stream()
                .map(row -> same.contains(row.id()) ? Judgement.of(RowStatus.UNCHANGED, 1) : next.next())
                .toList();
    }

    /** What a night's whole export brings again, without a lock on any of it. */
    private Set<UUID> unchanged(List<FitRow> rows) {
        var once = new LinkedHashMap<UUID, FitRow>();
        var often = new HashSet<UUID>();
        for (var row : rows) {
            var again = once.put(row.id(), row) != null;
            if (again || !(row instanceof FitRow.Result) || row.operation() != RowOperation.UPSERT) {
                often.add(row.id());
            }
        }
        once.keySet().removeAll(often);
        return once.isEmpty()
                ? Set.of()
                : results.find(once.keySet()).stream()
                        .filter(now -> !now.voided() && says(once.get(now.id()), now.result()))
                        .map(ResultStore.Imported::id)
                        .collect(Collectors.toSet());
    }

    private static boolean says(@Nullable FitRow row, ResultJson content) {
        return row != null && content.equals(row.content());
    }

    private List<Judgement> change(List<FitRow> rows, ImportPolicy.Pusher pusher) {
        var now = policy.now();
        var lock = ids(rows);
        changes.acts(lock).forEach(act -> lock.add(act.resultId()));
        results.lock(lock);
        var recorded = load(rows);
        var ledger = ledger(recorded.standings(audit::hash), pusher);
        var judgements = new ArrayList<Judgement>();
        var written = new ArrayList<ChangeWriterUseCases.Written>();
        for (var row : rows) {
            var judgement = ledger.judge(entry(row));
            judgements.add(judgement);
            if (judgement.changes()) {
                written.add(written(row, judgement, recorded, now));
            }
        }
        writer.write(written, pusher, now);
        return judgements;
    }

    private static ChangeWriterUseCases.Written written(
            FitRow row, Judgement judgement, RecordedBatches recorded, Instant now) {
        var after = recorded.take(row, judgement.version(), now);
        return new ChangeWriterUseCases.Written(
                row, judgement, after, recorded.content(row.id()), recorded.revised(after, row));
    }

    /**
     * Says what taking these rows would do, and does nothing.
     *
     * @param earlier what would stand after earlier rows of the same file, in their order
     */
    List<Foreseen> foresee(List<FitRow> rows, List<StandingJson> earlier, ImportPolicy.Pusher pusher) {
        var standings = new LinkedHashMap<UUID, Standing>();
        load(rows).standings(audit::hash).forEach(standing -> standings.put(standing.id(), standing));
        earlier.stream().map(StandingJson::toDomain).forEach(standing -> standings.put(standing.id(), standing));
        var ledger = ledger(List.copyOf(standings.values()), pusher);
        return rows.stream().map(row -> foresee(row, ledger)).toList();
    }

    private Foreseen foresee(FitRow row, Ledger ledger) {
        var judgement = ledger.judge(entry(row));
        var after = judgement.changes() ? ledger.standing(row.id()) : null;
        return new Foreseen(judgement, after == null ? null : StandingJson.of(after));
    }

    private static Ledger ledger(List<Standing> standings, ImportPolicy.Pusher pusher) {
        return new Ledger(standings, pusher.rights(), LawJson.law().transition());
    }

    private Entry entry(FitRow row) {
        var correction = row.correction();
        return new Entry(
                row.id(),
                row.kind(),
                row.operation(),
                audit.hash(row.content()),
                row.terms(),
                correction == null ? null : correction.amendedOn());
    }

    /** The keys of rows and what these are about. */
    private static Set<UUID> ids(List<FitRow> rows) {
        var ids = new HashSet<UUID>();
        for (var row : rows) {
            ids.add(row.id());
            if (row instanceof FitRow.Befallen befallen) {
                ids.add(befallen.terms().target());
            }
        }
        return ids;
    }

    /** Everything that can stand against the rows. */
    private RecordedBatches load(List<FitRow> rows) {
        var recorded = new RecordedBatches();
        var ids = ids(rows);
        recorded.addActs(changes.acts(ids));
        recorded.acts().forEach(act -> ids.add(act.resultId()));
        recorded.add(results.find(ids));
        recorded.addActs(changes.actsOf(
                recorded.results().stream().map(ResultStore.Imported::id).toList()));
        var products = rows.stream()
                .filter(FitRow.Befallen.class::isInstance)
                .map(row -> recorded.result(((FitRow.Befallen) row).terms().target()))
                .filter(Objects::nonNull)
                .map(ResultStore.Imported::productId)
                .collect(Collectors.toSet());
        if (!products.isEmpty()) {
            recorded.add(results.ofProducts(products));
            recorded.addDecidedHere(changes.decidedHere(products));
        }
        return recorded;
    }
}
