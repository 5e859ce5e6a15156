package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.resultimport.ImportPolicy;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.rows.ColumnMappingJson;
import vn.ocop.platform.rows.RowFormat;

/** How the tables of a system are read; said by its office or its clients. */
@ApplicationScoped
class ColumnMappingUseCases {

    private final ColumnMappingStore store;
    private final ImportPolicy policy;
    private final AuditLog audit;
    private final Clock clock;

    ColumnMappingUseCases(ColumnMappingStore store, ImportPolicy policy, AuditLog audit, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ColumnMappingStore.Version get(String system) {
        require(store.visible(system, policy.sight()), system);
        return store.latest(system)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("column-mapping", system)));
    }

    /** The same again changes nothing. */
    @Transactional
    ColumnMappingStore.Version put(String system, ColumnMappingJson mapping, @Nullable String ifMatch) {
        require(store.lock(system, policy.sight()), system);
        require(mapping, system);
        var before = store.latest(system).orElse(null);
        if (before != null) {
            IfMatch.required(ifMatch).check(before.version());
        }
        if (before != null && before.content().equals(mapping)) {
            return before;
        }
        var version = new ColumnMappingStore.Version(before == null ? 1 : before.version() + 1, mapping);
        store.insert(system, version, clock.instant(), policy.pusher().actor().username());
        audit.append("column-mapping-stored", "source-system", system, version);
        return version;
    }

    /**
     * What a file is read by that comes now.
     *
     * @param system null for our own columns
     * @throws InvalidInput if there is none, or the file has no columns
     */
    @Transactional
    PushTerms.@Nullable Mapping current(RowFormat format, @Nullable String system) {
        if (system == null) {
            return null;
        }
        if (format == RowFormat.NDJSON) {
            throw InvalidInput.of("?columnMapping", "only-for-tables");
        }
        var latest = store.visible(system, policy.sight())
                ? store.latest(system)
                : Optional.<ColumnMappingStore.Version>empty();
        return latest.map(each -> new PushTerms.Mapping(system, each.version()))
                .orElseThrow(() -> InvalidInput.of("?columnMapping", "no-column-mapping", system));
    }

    private static void require(ColumnMappingJson mapping, String system) {
        var check = new InputCheck();
        mapping.check(CsvColumn.COLUMNS, check);
        var own = mapping.constants().getOrDefault(PushFileStore.SYSTEM, system);
        if (!own.equals(system)) {
            check.reject("/values/" + PushFileStore.SYSTEM, "other-source-system", system);
        }
        check.throwIfAny();
    }

    private static void require(boolean visible, String system) {
        if (!visible) {
            throw new Refused(new CommonRefusal.NotFound("source-system", system));
        }
    }
}
