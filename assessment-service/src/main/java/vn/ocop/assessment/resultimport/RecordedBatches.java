package vn.ocop.assessment.resultimport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.resultimport.ChangeStore.Befallen;
import vn.ocop.assessment.resultimport.Entry.Standing;
import vn.ocop.assessment.resultimport.ResultStore.Imported;

/** What is recorded of the results that the rows of a batch are about, and what the rows make of it one after the other. */
final class RecordedBatches {

    private final Map<UUID, Imported> results = new LinkedHashMap<>();
    private final Map<UUID, Befallen> acts = new LinkedHashMap<>();
    private final List<Standing> decidedHere = new ArrayList<>();

    void add(Collection<Imported> imported) {
        imported.forEach(result -> results.put(result.id(), result));
    }

    void addActs(Collection<Befallen> befallen) {
        befallen.forEach(act -> acts.put(act.id(), act));
    }

    void addDecidedHere(Collection<Standing> decided) {
        decidedHere.addAll(decided);
    }

    Collection<Imported> results() {
        return results.values();
    }

    Collection<Befallen> acts() {
        return acts.values();
    }

    @Nullable
    Imported result(UUID id) {
        return results.get(id);
    }

    List<Standing> standings(Function<Object, String> hash) {
        var standings = new ArrayList<>(decidedHere);
        for (var result : results.values()) {
            standings.add(new Standing(
                    result.id(),
                    result.version(),
                    result.voided(),
                    hash.apply(result.result()),
                    FitRow.Result.terms(result),
                    result.amendedOn()));
        }
        for (var act : acts.values()) {
            standings.add(new Standing(
                    act.id(),
                    act.version(),
                    act.voided(),
                    hash.apply(act.act()),
                    FitRow.Befallen.terms(act.act()),
                    act.amendedOn()));
        }
        return standings;
    }

    /** @return the result that the row is about, as it stands after it */
    Imported take(FitRow row, int version, Instant now) {
        return switch (row) {
            case FitRow.Result result -> keep(changed(result.imported(), version, false, now));
            case FitRow.Befallen befallen -> keep(befallen, version, now);
            case FitRow.Voided voided -> takeBack(voided.id(), version, now);
        };
    }

    private Imported keep(Imported after) {
        results.put(after.id(), after);
        return after;
    }

    private Imported keep(FitRow.Befallen row, int version, Instant now) {
        var target = row.terms().target();
        acts.put(row.id(), new Befallen(row.id(), target, row.act(), version, false, null));
        return touched(target, now);
    }

    private Imported takeBack(UUID id, int version, Instant now) {
        var result = results.get(id);
        if (result != null) {
            return keep(changed(result, version, true, now));
        }
        var act = Objects.requireNonNull(acts.get(id));
        acts.put(id, new Befallen(id, act.resultId(), act.act(), version, true, null));
        return touched(act.resultId(), now);
    }

    private Imported touched(UUID resultId, Instant now) {
        var result = Objects.requireNonNull(results.get(resultId));
        return changed(result, result.version(), result.voided(), now);
    }

    private static Imported changed(Imported to, int version, boolean voided, Instant now) {
        return new Imported(
                to.id(),
                to.productId(),
                to.producerId(),
                to.provinceCode(),
                to.result(),
                now,
                version,
                voided,
                to.amendedOn(),
                to.firstRecordedAt());
    }

    /** What is kept under a key. */
    Object content(UUID id) {
        var result = results.get(id);
        return result == null ? Objects.requireNonNull(acts.get(id)).act() : result.result();
    }

    /** The whole state of a result, for those who follow it. */
    ResultRevised revised(Imported now, FitRow row) {
        ResultRevised.Revocation revocation = null;
        ResultRevised.Extension extension = null;
        for (var act : acts.values()) {
            if (act.resultId().equals(now.id()) && !act.voided()) {
                if (act.act().kind() == RowKind.REVOCATION) {
                    revocation = act.act().revocation(act.id());
                } else {
                    extension = act.act().extension(act.id());
                }
            }
        }
        return new ResultRevised(
                now.id(),
                now.productId(),
                ResultImported.of(now),
                now.version(),
                now.voided(),
                revocation,
                extension,
                change(row),
                now.recordedAt(),
                "IMPORTED");
    }

    private ResultRevised.Change change(FitRow row) {
        var correction = row.correction();
        var act = acts.get(row.id());
        return new ResultRevised.Change(
                row.id(),
                (act == null ? RowKind.DECISION : act.act().kind()).name(),
                row.operation().name(),
                correction == null ? null : correction.cause().name(),
                correction == null ? null : correction.decisionNumber(),
                correction == null ? null : correction.signedOn());
    }
}
