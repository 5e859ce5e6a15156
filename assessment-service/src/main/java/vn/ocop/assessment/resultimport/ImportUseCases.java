package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;

/** One row of a push: one transaction. */
@ApplicationScoped
public class ImportUseCases {

    public static final EventType<ResultImported> RESULT_IMPORTED =
            new EventType<>("vn.ocop.assessment.result-imported.v1", Topics.ASSESSMENT_IMPORTS, ResultImported.class);

    private final ResultStore store;
    private final ImportPolicy policy;
    private final RowPolicy rowPolicy;
    private final RowUseCases rows;
    private final ChangeStore changes;

    ImportUseCases(ResultStore store, ImportPolicy policy, RowPolicy rowPolicy, RowUseCases rows, ChangeStore changes) {
        this.store = store;
        this.changes = changes;
        this.policy = policy;
        this.rowPolicy = rowPolicy;
        this.rows = rows;
    }

    /** Same key and content again: unchanged. Same key, other content: it supersedes, or is refused. */
    @Transactional
    ResultJson.Stored push(byte[] json) {
        var pusher = policy.pusher();
        var row = rowPolicy.fitting(json, pusher);
        var judgement = rows.apply(List.of(row), pusher).getFirst();
        var fault = judgement.fault();
        if (fault != null) {
            throw new Refused(new ImportRefusal.RowRefused(fault));
        }
        return stored(concerned(row), judgement.status().name());
    }

    /** The result that a row is about. */
    private ResultStore.Imported concerned(RowPolicy.Fit row) {
        var found = store.find(List.of(Objects.requireNonNullElse(row.resultId(), row.rowId())));
        return found.isEmpty()
                ? store.find(List.of(
                                changes.acts(List.of(row.rowId())).getFirst().resultId()))
                        .getFirst()
                : found.getFirst();
    }

    @Transactional
    HistoryJson history(UUID id) {
        var now = store.visible(id, policy.sight())
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("imported-result", id.toString())));
        return new HistoryJson(
                id,
                now.productId(),
                now.producerId(),
                HistoryJson.state(now.voided()),
                "IMPORTED",
                now.result(),
                changes.resultVersions(id),
                changes.actsOf(List.of(id)).stream()
                        .map(act -> new HistoryJson.ActHistoryJson(
                                act.id(),
                                act.act().kind(),
                                HistoryJson.state(act.voided()),
                                changes.actVersions(act.id())))
                        .toList());
    }

    @Transactional
    List<ResultStore.Imported> list(ResultStore.Filter filter, ResultStore.@Nullable Key after, int limit) {
        return store.visible(filter, policy.sight(), after, limit);
    }

    @Transactional
    SystemJson register(SystemJson.Request request) {
        var province = request.provinceCode();
        if (province != null && !policy.knownProvince(province)) {
            throw InvalidInput.of("/provinceCode", "no-such-province", province);
        }
        policy.requireArea(province);
        var system = new SystemJson(request.code(), province, request.name(), policy.now());
        if (!store.register(system, policy.username())) {
            throw InvalidInput.of("/code", "duplicate");
        }
        policy.audit("source-system-registered", "source-system", system.code(), system);
        return system;
    }

    @Transactional
    List<SystemJson> systems(@Nullable String after, int limit) {
        return store.systems(policy.sight(), after, limit);
    }

    static ResultJson.Stored stored(ResultStore.Imported imported, String status) {
        return new ResultJson.Stored(
                imported.id(),
                imported.productId(),
                imported.producerId(),
                status,
                imported.result(),
                imported.recordedAt(),
                imported.version());
    }
}
