package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Topics;
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

    ImportUseCases(ResultStore store, ImportPolicy policy, RowPolicy rowPolicy, RowUseCases rows) {
        this.store = store;
        this.policy = policy;
        this.rowPolicy = rowPolicy;
        this.rows = rows;
    }

    /** Same key and content again: unchanged. Same key, other content: refused, because nothing is changed silently. */
    @Transactional
    ResultJson.Stored push(ResultJson json) {
        var pusher = policy.pusher();
        var row = rowPolicy.fitting(json, pusher);
        return switch (rows.apply(List.of(row), pusher).getFirst()) {
            case CREATED -> stored(row.imported(), "CREATED");
            case UNCHANGED -> stored(store.find(List.of(row.resultId())).getFirst(), "UNCHANGED");
            case DIFFERENT ->
                throw new Refused(new ImportRefusal.ResultDiffers(json.sourceSystem(), json.externalId()));
        };
    }

    @Transactional
    List<ResultStore.Imported> list(ResultStore.Filter filter, ResultStore.@Nullable Key after, int limit) {
        return store.visible(filter, policy.sight(), after, limit);
    }

    @Transactional
    ResultJson.SystemJson register(ResultJson.SystemRequest request) {
        var province = request.provinceCode();
        if (province != null && !policy.knownProvince(province)) {
            throw InvalidInput.of("/provinceCode", "no-such-province", province);
        }
        policy.requireArea(province);
        var system = new ResultJson.SystemJson(request.code(), province, request.name(), policy.now());
        if (!store.register(system, policy.username())) {
            throw InvalidInput.of("/code", "duplicate");
        }
        policy.audit("source-system-registered", "source-system", system.code(), system);
        return system;
    }

    @Transactional
    List<ResultJson.SystemJson> systems(@Nullable String after, int limit) {
        return store.systems(policy.sight(), after, limit);
    }

    static ResultJson.Stored stored(ResultStore.Imported imported, String status) {
        return new ResultJson.Stored(
                imported.id(),
                imported.productId(),
                imported.producerId(),
                status,
                imported.result(),
                imported.recordedAt());
    }
}
