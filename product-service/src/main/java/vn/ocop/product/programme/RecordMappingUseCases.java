package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.rows.ColumnMappingJson;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.programme.RecordMappingStore.Version;

/** How an account's own tables are read, by kind: nobody else's files are touched by it. */
@ApplicationScoped
class RecordMappingUseCases {

    private final RecordMappingStore store;
    private final RecordKindUseCases kinds;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    RecordMappingUseCases(
            RecordMappingStore store, RecordKindUseCases kinds, AuditLog audit, Caller caller, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refused with not-found if there is no such kind, or no mapping of the caller's */
    @Transactional
    Version get(String kind) {
        return store.find(caller.username(), kind)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("column-mapping", kind)));
    }

    /**
     * The same again changes nothing.
     *
     * @throws InvalidInput naming every entry that cannot be
     */
    @Transactional
    Version put(String kind, ColumnMappingJson mapping, @Nullable String ifMatch) {
        var known = kinds.find(kind).orElseThrow(() -> new Refused(new CommonRefusal.NotFound("record-kind", kind)));
        var check = new InputCheck();
        mapping.check(new RecordColumns(known), check);
        check.throwIfAny();
        var before = store.find(caller.username(), kind).orElse(null);
        if (before != null) {
            IfMatch.required(ifMatch).check(before.version());
            if (before.content().equals(mapping)) {
                return before;
            }
        }
        var version = new Version(before == null ? 1 : before.version() + 1, mapping);
        if (!store.put(caller.username(), kind, version, clock.instant())) {
            throw new Refused(new CommonRefusal.Stale(version.version()));
        }
        audit.append("column-mapping-stored", "record-kind", kind, version);
        return version;
    }

    /**
     * What a file is read by that comes now.
     *
     * @throws InvalidInput if there is none, or the file has no columns
     */
    @Transactional
    ColumnMappingJson current(String kind, RowFormat format) {
        if (format == RowFormat.NDJSON) {
            throw InvalidInput.of("?columnMapping", "only-for-tables");
        }
        return store.find(caller.username(), kind)
                .map(Version::content)
                .orElseThrow(() -> InvalidInput.of("?columnMapping", "no-column-mapping", kind));
    }
}
