package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.ocop.assessment.sourcesystem.ClientPolicy;
import vn.ocop.assessment.sourcesystem.SourceSystemRefusal;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.input.JsonInput;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;

/** Which rows may be taken: one of a single push, or the many of a file. */
@ApplicationScoped
public class RowPolicy {

    /** A row as it was read. */
    public sealed interface Row {}

    /** A row against which nothing stands. */
    public record Fit(ResultStore.Imported imported) implements Row {

        public UUID resultId() {
            return imported.id();
        }

        public UUID productId() {
            return imported.productId();
        }

        public UUID producerId() {
            return imported.producerId();
        }

        public String sourceSystem() {
            return imported.result().sourceSystem();
        }

        public String externalId() {
            return imported.result().externalId();
        }

        ResultJson content() {
            return imported.result();
        }
    }

    /** A row with everything that stands against it. */
    public record Unfit(List<FieldError> faults) implements Row {}

    private final ResultStore store;
    private final ClientPolicy clients;
    private final ImportPolicy policy;
    private final JsonInput input;

    RowPolicy(ResultStore store, ClientPolicy clients, ImportPolicy policy, JsonInput input) {
        this.store = store;
        this.clients = clients;
        this.policy = policy;
        this.input = input;
    }

    /** @param rows JSON objects; the answer has the same order */
    public List<Row> read(List<byte[]> rows, ImportPolicy.Pusher pusher) {
        var parsed = rows.stream().map(this::parsed).toList();
        var codes = new HashSet<String>();
        parsed.forEach(row -> {
            if (row instanceof ResultJson json) {
                codes.add(json.sourceSystem());
            }
        });
        var systems = systems(codes, pusher);
        return parsed.stream().<Row>map(row -> judged(row, pusher, systems)).toList();
    }

    /**
     * What is known of the systems of some rows.
     *
     * @param barred those for which the pusher may not push, with the reason
     */
    record Systems(Map<String, ResultJson.SystemJson> known, Map<String, SourceSystemRefusal> barred) {}

    private Systems systems(Set<String> codes, ImportPolicy.Pusher pusher) {
        var known = codes.isEmpty() ? Map.<String, ResultJson.SystemJson>of() : store.systems(codes);
        return new Systems(known, pusher.machine() ? clients.barred(pusher.client(), codes, known.keySet()) : Map.of());
    }

    private Object parsed(byte[] json) {
        try {
            return input.read(json, ResultJson.class);
        } catch (InvalidInput wrong) {
            return new Unfit(wrong.errors());
        }
    }

    private Row judged(Object row, ImportPolicy.Pusher pusher, Systems systems) {
        if (!(row instanceof ResultJson json)) {
            return (Unfit) row;
        }
        var verdict = policy.judge(json, pusher, systems);
        var province = verdict.provinceCode();
        return province == null || !verdict.objections().isEmpty()
                ? new Unfit(verdict.objections().stream()
                        .map(ImportPolicy.Objection::fault)
                        .toList())
                : new Fit(imported(json, province));
    }

    /** @throws InvalidInput naming every wrong field, or Refused if the fields are right */
    Fit fitting(ResultJson json, ImportPolicy.Pusher pusher) {
        var verdict = policy.judge(json, pusher, systems(Set.of(json.sourceSystem()), pusher));
        var wrong = new ArrayList<FieldError>();
        for (var objection : verdict.objections()) {
            var refusal = objection.refusal();
            if (refusal == null) {
                wrong.add(objection.fault());
            } else if (wrong.isEmpty()) {
                throw new Refused(refusal);
            }
        }
        var province = verdict.provinceCode();
        if (province == null || !wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new Fit(imported(json, province));
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
}
