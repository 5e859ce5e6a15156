package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.JsonInput;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.rows.RawLine;
import vn.ocop.platform.rows.ReturnedRowJson;
import vn.ocop.platform.rows.RowFaults;
import vn.ocop.product.programme.RecordImportJson.Mode;

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
     * @param subjects of what the records name, by id
     */
    record Batch<T>(
            long from,
            long to,
            long bytes,
            Map<UUID, Read<T>> fits,
            Map<UUID, Subject> subjects,
            List<RecordImportStore.Rejected> unfit) {}

    <T extends Record & ProgrammeRecord> Batch<T> judge(Kind<T> kind, long from, long bytes, List<RawLine> rows) {
        var unfit = new ArrayList<RecordImportStore.Rejected>();
        var read = read(kind, rows, unfit);
        var checked = checks.check(kind, read.stream().map(Read::content).toList());
        var fits = fitting(kind, read, checked.faults(), unfit);
        long to = rows.isEmpty() ? from : rows.getLast().position();
        return new Batch<>(from, to, bytes, fits, checked.subjects(), unfit);
    }

    @Transactional(TxType.REQUIRES_NEW)
    <T extends Record & ProgrammeRecord> void take(Kind<T> kind, UUID id, Mode mode, Batch<T> batch) {
        var rejected = new ArrayList<>(batch.unfit());
        var before = new HashMap<UUID, Recorded<T>>();
        store.lock(kind, batch.fits().keySet()).forEach(recorded -> before.put(recorded.id(), recorded));
        var added = new ArrayList<Recorded<T>>();
        var changed = new ArrayList<Recorded<T>>();
        int unchanged = 0;
        var mine = new HashMap<Object, Boolean>();
        var reached = new HashMap<Subject, Boolean>();
        for (var fit : batch.fits().entrySet()) {
            var was = before.get(fit.getKey());
            var is = fit.getValue();
            var wrong = new ArrayList<>(faults(kind, was, is.content(), mine));
            wrong.addAll(references.faults(kind, is.content(), batch.subjects(), reached));
            if (!wrong.isEmpty()) {
                rejected.add(rejected(is.raw(), wrong));
            } else if (was == null) {
                added.add(new Recorded<>(fit.getKey(), 1, Recorded.State.ACTIVE, clock.instant(), is.content()));
            } else if (was.content().equals(is.content())) {
                unchanged++;
            } else {
                changed.add(was.next(Recorded.State.ACTIVE, is.content(), clock.instant()));
            }
        }
        if (mode == Mode.commit) {
            writes.write(kind, added, "IMPORTED");
            writes.write(kind, changed, "IMPORTED");
        }
        var counts = new RecordImportStore.Counts(added.size(), changed.size(), unchanged, rejected.size());
        imports.add(id, batch, counts, rejected, clock.instant());
    }

    private <T extends Record & ProgrammeRecord> List<Read<T>> read(
            Kind<T> kind, List<RawLine> rows, List<RecordImportStore.Rejected> rejected) {
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

    /** By the id that each has or gets. */
    private <T extends Record & ProgrammeRecord> Map<UUID, Read<T>> fitting(
            Kind<T> kind, List<Read<T>> read, List<List<FieldError>> wrong, List<RecordImportStore.Rejected> rejected) {
        var fits = new LinkedHashMap<UUID, Read<T>>();
        for (int i = 0; i < read.size(); i++) {
            var row = read.get(i);
            if (!wrong.get(i).isEmpty()) {
                rejected.add(rejected(row.raw(), wrong.get(i)));
            } else if (fits.putIfAbsent(identity(kind, row.content()), row) != null) {
                rejected.add(rejected(row.raw(), List.of(FieldError.of("/externalId", "duplicate"))));
            }
        }
        return fits;
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

    private RecordImportStore.Rejected rejected(RawLine raw, List<FieldError> errors) {
        return new RecordImportStore.Rejected(raw, faults.of(raw, errors));
    }
}
