package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;

/** One row of a push: one transaction. */
@ApplicationScoped
public class ImportUseCases {

    public static final EventType<ResultImported> RESULT_IMPORTED =
            new EventType<>("vn.ocop.assessment.result-imported.v1", Topics.ASSESSMENT_IMPORTS, ResultImported.class);

    private final ResultStore store;
    private final ImportPolicy policy;
    private final Outbox outbox;

    ImportUseCases(ResultStore store, ImportPolicy policy, Outbox outbox) {
        this.store = store;
        this.policy = policy;
        this.outbox = outbox;
    }

    /** Same key and content again: unchanged. Same key, other content: refused, because nothing is changed silently. */
    @Transactional
    ResultJson.Stored push(ResultJson json) {
        var province = policy.requireProvince(json);
        requireSystem(json.sourceSystem());
        var imported = imported(json, province);
        if (store.insert(imported, policy.username())) {
            outbox.append(RESULT_IMPORTED, imported.id(), ResultImported.of(imported));
            policy.audit("result-imported", "imported-result", imported.id(), json);
            return stored(imported, "CREATED");
        }
        var before = store.find(imported.id()).orElseThrow();
        if (!before.result().equals(json)) {
            throw new Refused(new ImportRefusal.ResultDiffers(json.sourceSystem(), json.externalId()));
        }
        return stored(before, "UNCHANGED");
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

    /** A system is known from its first push on, for the province of the client that pushes. */
    private void requireSystem(String code) {
        var known = store.system(code);
        if (known.isEmpty()) {
            var system = new ResultJson.SystemJson(code, policy.ownProvince(), code, policy.now());
            store.register(system, policy.username());
            known = store.system(code);
        }
        policy.requireSystem(known.orElseThrow());
    }

    /** The product is the code that the other system gives it, or the row itself where it gives none. */
    private ResultStore.Imported imported(ResultJson json, String province) {
        var system = json.sourceSystem();
        var code = json.product().externalCode();
        return new ResultStore.Imported(
                Ids.named(system, json.externalId()),
                Ids.named(system, "product:" + (code == null ? json.externalId() : code)),
                Ids.named(system, "producer:" + json.producer().externalId()),
                province,
                json,
                policy.now());
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
