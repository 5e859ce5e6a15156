package vn.ocop.product.programme;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.event.ProgrammeEvents;
import vn.ocop.product.event.ProgrammeEvents.ProgrammeRecordChanged;

/** Rows, versions, events and audit rows of many records: all of them commit together, or none. */
@ApplicationScoped
class RecordWriteUseCases {

    private static final String IMPORTED = "IMPORTED";

    private final RecordStore store;
    private final RecordVersionStore versions;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final Db db;

    RecordWriteUseCases(
            RecordStore store, RecordVersionStore versions, Outbox outbox, AuditLog audit, Caller caller, Db db) {
        this.db = db;
        this.store = store;
        this.versions = versions;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * @param change RECORDED, CHANGED, WITHDRAWN or IMPORTED
     * @throws Refused with {@link RecordRefusal.AlreadyThere} if another recorded one of them meanwhile
     */
    @Transactional(TxType.MANDATORY)
    <T extends Record & ProgrammeRecord> void write(Kind<T> kind, List<Recorded<T>> records, String change) {
        if (records.isEmpty()) {
            return;
        }
        if (store.save(kind, records) < records.size()) {
            throw new Refused(new RecordRefusal.AlreadyThere(records.getFirst().id()));
        }
        var contents = records.stream()
                .map(recorded -> db.json(recorded.content()).text())
                .toList();
        versions.add(kind, records, contents, change, caller.username());
        outbox.appendAll(
                ProgrammeEvents.RECORD_CHANGED,
                records.stream()
                        .map(recorded ->
                                new Keyed<>(recorded.id(), event(kind, recorded, change), change.equals(IMPORTED)))
                        .toList());
        audit.appendAll(
                new AuditLog.Actor(caller.subject(), caller.username()),
                kind.name() + "-" + change.toLowerCase(Locale.ROOT),
                kind.name(),
                IntStream.range(0, contents.size())
                        .mapToObj(i -> audited(records.get(i), contents.get(i)))
                        .toList());
    }

    /** The same text as of the record itself, without writing it once more. */
    private record Audited(
            UUID id,
            long version,
            Recorded.State state,
            Instant recordedAt,
            @JsonRawValue String content) {}

    private static AuditLog.Entry audited(Recorded<?> recorded, String content) {
        return new AuditLog.Entry(
                recorded.id(),
                new Audited(recorded.id(), recorded.version(), recorded.state(), recorded.recordedAt(), content));
    }

    /** Whose single records are protected, whose record it is does not go out either. */
    private static <T extends Record & ProgrammeRecord> ProgrammeRecordChanged event(
            Kind<T> kind, Recorded<T> recorded, String change) {
        var content = recorded.content();
        return new ProgrammeRecordChanged(
                recorded.id(),
                kind.name(),
                recorded.state().name(),
                content.provinceCode(),
                content.communeCode(),
                content.from(),
                content.until(),
                kind.open() ? kind.named(Refers.PRODUCER, content) : List.<UUID>of(),
                kind.open() ? kind.named(Refers.PRODUCT, content) : List.<UUID>of(),
                kind.codes(content),
                kind.measures(content),
                kind.days(content),
                change);
    }
}
