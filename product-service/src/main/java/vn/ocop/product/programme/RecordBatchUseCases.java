package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.JsonInput;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.rows.RawLine;
import vn.ocop.platform.rows.ReturnedRowJson;
import vn.ocop.platform.rows.RowFaults;
import vn.ocop.product.programme.RecordImportStore.Counts;
import vn.ocop.product.programme.RecordImportStore.Job;
import vn.ocop.product.programme.RecordRejectionStore.Rejected;

/** Some rows of a file in one transaction: each is taken, or rejected with all that is wrong with it. */
@ApplicationScoped
class RecordBatchUseCases {

    record Read<T>(RawLine raw, T content) {}

    private final RecordStore store;
    private final RecordWriteUseCases writes;
    private final RecordCheckUseCases checks;
    private final RecordRightsUseCases rights;
    private final RecordReferenceUseCases references;
    private final RecordImportStore imports;
    private final RecordForeseenStore foreseen;
    private final RecordRejectionStore rejections;
    private final JsonInput input;
    private final RowFaults faults;
    private final ReturnedRowJson returned;
    private final Clock clock;

    RecordBatchUseCases(
            RecordStore store,
            RecordWriteUseCases writes,
            RecordCheckUseCases checks,
            RecordRightsUseCases rights,
            RecordReferenceUseCases references,
            RecordImportStore imports,
            RecordForeseenStore foreseen,
            RecordRejectionStore rejections,
            JsonInput input,
            RowFaults faults,
            com.fasterxml.jackson.databind.ObjectMapper mapper,
            Clock clock) {
        this.store = store;
        this.writes = writes;
        this.checks = checks;
        this.rights = rights;
        this.references = references;
        this.imports = imports;
        this.foreseen = foreseen;
        this.rejections = rejections;
        this.input = input;
        this.faults = faults;
        this.returned = new ReturnedRowJson(mapper);
        this.clock = clock;
    }

    /**
     * Rows that were read and held against everything but what is recorded.
     *
     * @param from position of the last row before them
     * @param to position of the last of them
     * @param bytes of the file that had been read by then
     * @param turns rows by the id that each has or gets, in the order of the ids so that two files cannot wait for each other; what a file says
     *     of one record again comes a turn later
     * @param subjects of what the records name, by id
     */
    record Batch<T>(
            long from,
            long to,
            long bytes,
            List<Map<UUID, Read<T>>> turns,
            Map<UUID, Subject> subjects,
            List<Rejected> unfit) {

        int size() {
            return unfit.size() + turns.stream().mapToInt(Map::size).sum();
        }
    }

    /** What became of some rows. */
    record Outcome(Counts counts, List<Rejected> rejected) {}

    <T extends Record & ProgrammeRecord> Batch<T> judge(Kind<T> kind, long from, long bytes, List<RawLine> rows) {
        var unfit = new ArrayList<Rejected>();
        var read = read(kind, rows, unfit);
        var checked = checks.check(kind, read.stream().map(Read::content).toList());
        var turns = fitting(kind, read, checked.faults(), unfit);
        long to = rows.isEmpty() ? from : rows.getLast().position();
        return new Batch<>(from, to, bytes, turns, checked.subjects(), unfit);
    }

    /**
     * With the file's place, in a transaction of its own.
     *
     * @return how many rows were rejected
     */
    @Transactional(TxType.REQUIRES_NEW)
    <T extends Record & ProgrammeRecord> int take(Kind<T> kind, Job job, Batch<T> batch) {
        var outcome = job.terms().checksFirst() ? check(kind, job.id(), batch) : apply(kind, batch);
        imports.add(job.id(), batch, outcome.counts(), clock.instant());
        rejections.add(job.id(), outcome.rejected());
        return outcome.rejected().size();
    }

    /** Takes rows. */
    @Transactional(TxType.MANDATORY)
    <T extends Record & ProgrammeRecord> Outcome apply(Kind<T> kind, Batch<T> batch) {
        return held(kind, batch, new HashMap<>(), Map.of(), (added, changed) -> {
            writes.write(kind, added, "IMPORTED");
            writes.write(kind, changed, "IMPORTED");
        });
    }

    /** Only tells what would become of rows, behind those of the same file that were told of before. */
    private <T extends Record & ProgrammeRecord> Outcome check(Kind<T> kind, UUID imported, Batch<T> batch) {
        var ids = batch.turns().stream().flatMap(turn -> turn.keySet().stream()).collect(Collectors.toSet());
        var contents = batch.turns().stream()
                .flatMap(turn -> turn.values().stream())
                .map(Read::content)
                .toList();
        return held(
                kind,
                batch,
                foreseen.of(imported, kind, ids),
                foreseen.holders(imported, kind, contents),
                (added, changed) -> foreseen.keep(
                        imported,
                        kind,
                        Stream.of(added, changed).flatMap(List::stream).toList()));
    }

    /** What is done with the records of one turn that are new, and with those that changed. */
    private interface Work<T> {
        void on(List<Recorded<T>> added, List<Recorded<T>> changed);
    }

    /**
     * @param said what earlier rows have made of records, also where nothing is written; grows
     * @param foreseenHolders of what only one record may say, where nothing is written
     */
    private <T extends Record & ProgrammeRecord> Outcome held(
            Kind<T> kind,
            Batch<T> batch,
            Map<UUID, Recorded<T>> said,
            Map<List<String>, UUID> foreseenHolders,
            Work<T> work) {
        var rejected = new ArrayList<>(batch.unfit());
        var holders = new HashMap<>(foreseenHolders);
        var counts = Counts.NONE;
        for (var turn : batch.turns()) {
            holders.putAll(store.holders(
                    kind, turn.values().stream().map(Read::content).toList()));
            counts = counts.plus(held(kind, turn, batch.subjects(), said, holders, rejected, work));
        }
        return new Outcome(counts.plus(new Counts(0, 0, 0, rejected.size())), rejected);
    }

    private <T extends Record & ProgrammeRecord> Counts held(
            Kind<T> kind,
            Map<UUID, Read<T>> rows,
            Map<UUID, Subject> subjects,
            Map<UUID, Recorded<T>> said,
            Map<List<String>, UUID> holders,
            List<Rejected> rejected,
            Work<T> work) {
        var before = new HashMap<UUID, Recorded<T>>();
        store.lock(kind, rows.keySet()).forEach(recorded -> before.put(recorded.id(), recorded));
        before.putAll(said);
        var added = new ArrayList<Recorded<T>>();
        var changed = new ArrayList<Recorded<T>>();
        int unchanged = 0;
        var mine = new HashMap<Object, Boolean>();
        var reached = new HashMap<Subject, Boolean>();
        var now = clock.instant();
        for (var row : rows.entrySet()) {
            var was = before.get(row.getKey());
            var is = row.getValue();
            var wrong = new ArrayList<>(faults(kind, was, is.content(), mine));
            wrong.addAll(references.faults(kind, is.content(), subjects, reached));
            wrong.addAll(references.onceFaults(kind, row.getKey(), is.content(), holders));
            if (!wrong.isEmpty()) {
                rejected.add(rejected(is.raw(), wrong));
            } else if (was == null) {
                added.add(new Recorded<>(row.getKey(), 1, Recorded.State.ACTIVE, now, is.content()));
            } else if (was.content().equals(is.content())) {
                unchanged++;
            } else {
                changed.add(was.next(Recorded.State.ACTIVE, is.content(), now));
            }
        }
        Stream.of(added, changed).flatMap(List::stream).forEach(recorded -> said.put(recorded.id(), recorded));
        work.on(added, changed);
        return new Counts(added.size(), changed.size(), unchanged, 0);
    }

    private <T extends Record & ProgrammeRecord> List<Read<T>> read(
            Kind<T> kind, List<RawLine> rows, List<Rejected> rejected) {
        var read = new ArrayList<Read<T>>();
        for (var raw : rows) {
            try {
                var row = returned.unwrap(raw);
                if (!row.faults().isEmpty()) {
                    throw new InvalidInput(row.faults());
                }
                read.add(new Read<>(raw, input.read(row.json(), kind.type())));
            } catch (InvalidInput wrong) {
                rejected.add(rejected(raw, wrong.errors()));
            }
        }
        return read;
    }

    private <T extends Record & ProgrammeRecord> List<Map<UUID, Read<T>>> fitting(
            Kind<T> kind, List<Read<T>> read, List<List<FieldError>> wrong, List<Rejected> rejected) {
        var turns = new ArrayList<Map<UUID, Read<T>>>();
        for (int i = 0; i < read.size(); i++) {
            var row = read.get(i);
            if (!wrong.get(i).isEmpty()) {
                rejected.add(rejected(row.raw(), wrong.get(i)));
                continue;
            }
            var id = identity(kind, row.content());
            turns.stream()
                    .filter(turn -> !turn.containsKey(id))
                    .findFirst()
                    .orElseGet(() -> another(turns))
                    .put(id, row);
        }
        return turns;
    }

    private static <T> Map<UUID, Read<T>> another(List<Map<UUID, Read<T>>> turns) {
        var turn = new TreeMap<UUID, Read<T>>();
        turns.add(turn);
        return turn;
    }

    /** A row without an id of its own is known again by what it says, so that a file may be pushed twice. */
    private <T extends Record & ProgrammeRecord> UUID identity(Kind<T> kind, T content) {
        return content.externalId() == null
                ? vn.ocop.platform.ids.Ids.named(kind.name(), content.toString())
                : RecordUseCases.identity(kind, content);
    }

    /** @param mine what is known already of the caller's rights, by area and producer */
    private <T extends Record & ProgrammeRecord> List<FieldError> faults(
            Kind<T> kind, @Nullable Recorded<T> was, T content, Map<Object, Boolean> mine) {
        if (!isMine(kind, content, mine) || (was != null && !isMine(kind, was.content(), mine))) {
            return List.of(FieldError.of("", "not-your-record"));
        }
        return was != null && was.state() == Recorded.State.WITHDRAWN
                ? List.of(FieldError.of("/externalId", "withdrawn-before"))
                : List.of();
    }

    private <T extends Record & ProgrammeRecord> boolean isMine(Kind<T> kind, T content, Map<Object, Boolean> mine) {
        return mine.computeIfAbsent(
                List.of(content.area(), String.valueOf(content.producerId())), _ -> rights.mayWrite(kind, content));
    }

    private Rejected rejected(RawLine raw, List<FieldError> errors) {
        return new Rejected(raw, faults.of(raw, errors));
    }
}
