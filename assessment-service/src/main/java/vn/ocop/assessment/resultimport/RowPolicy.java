package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** A row against whose words nothing stands. */
    public record Fit(FitRow asked) implements Row {

        public UUID rowId() {
            return asked.id();
        }

        /** The decision that it is about; null where only what is recorded tells. */
        public @Nullable UUID resultId() {
            return switch (asked) {
                case FitRow.Result result -> result.id();
                case FitRow.Befallen befallen -> befallen.terms().target();
                case FitRow.Voided _ -> null;
            };
        }

        public @Nullable UUID productId() {
            return asked instanceof FitRow.Result result ? result.imported().productId() : null;
        }

        public @Nullable UUID producerId() {
            return asked instanceof FitRow.Result result ? result.imported().producerId() : null;
        }

        public String sourceSystem() {
            return asked.sourceSystem();
        }

        public String externalId() {
            return asked.externalId();
        }
    }

    /** A row with everything that stands against it. */
    public record Unfit(List<FieldError> faults) implements Row {}

    private final ResultStore store;
    private final ClientPolicy clients;
    private final ImportPolicy policy;
    private final JsonInput input;
    private final KeptJson kept;

    RowPolicy(ResultStore store, ClientPolicy clients, ImportPolicy policy, JsonInput input, KeptJson kept) {
        this.store = store;
        this.clients = clients;
        this.policy = policy;
        this.input = input;
        this.kept = kept;
    }

    /** @param rows JSON objects; the answer has the same order */
    public List<Row> read(List<byte[]> rows, ImportPolicy.Pusher pusher) {
        var parsed = rows.stream().map(this::parsed).toList();
        var codes = new HashSet<String>();
        parsed.forEach(row -> sourceSystem(row).ifPresent(codes::add));
        var systems = systems(codes, pusher);
        return parsed.stream().<Row>map(row -> judged(row, pusher, systems)).toList();
    }

    /**
     * What is known of the systems of some rows.
     *
     * @param barred those for which the pusher may not push, with the reason
     */
    record Systems(Map<String, SystemJson> known, Map<String, SourceSystemRefusal> barred) {}

    private Systems systems(Set<String> codes, ImportPolicy.Pusher pusher) {
        var known = codes.isEmpty() ? Map.<String, SystemJson>of() : store.systems(codes);
        return new Systems(known, pusher.machine() ? clients.barred(pusher.client(), codes, known.keySet()) : Map.of());
    }

    private Object parsed(byte[] json) {
        try {
            return input.read(json, type(RowHeadJson.of(json)));
        } catch (InvalidInput wrong) {
            return new Unfit(wrong.errors());
        }
    }

    private static Class<?> type(RowHeadJson head) {
        if (head.operation() == RowOperation.VOID) {
            return VoidJson.class;
        }
        return head.kind() == RowKind.DECISION ? ResultJson.class : ActJson.class;
    }

    private static Optional<String> sourceSystem(Object row) {
        return switch (row) {
            case ResultJson json -> Optional.of(json.sourceSystem());
            case ActJson json -> Optional.of(json.sourceSystem());
            case VoidJson json -> Optional.of(json.sourceSystem());
            default -> Optional.empty();
        };
    }

    private Row judged(Object row, ImportPolicy.Pusher pusher, Systems systems) {
        if (row instanceof Unfit unfit) {
            return unfit;
        }
        var verdict = verdict(row, pusher, systems);
        return verdict.objections().isEmpty()
                ? new Fit(asked(row, verdict.provinceCode()))
                : new Unfit(verdict.objections().stream()
                        .map(ImportPolicy.Objection::fault)
                        .toList());
    }

    private ImportPolicy.Verdict verdict(Object row, ImportPolicy.Pusher pusher, Systems systems) {
        return switch (row) {
            case ResultJson json -> policy.judge(json, pusher, systems);
            case ActJson json -> policy.judge(json, pusher, systems);
            case VoidJson json -> policy.judge(json, pusher, systems);
            default -> throw new IllegalArgumentException("no row: " + row);
        };
    }

    private FitRow asked(Object row, @Nullable String province) {
        return switch (row) {
            case ResultJson json -> {
                var imported = imported(json.content(), Objects.requireNonNull(province));
                yield new FitRow.Result(imported, kept.of(imported), operation(json.operation()), json.correction());
            }
            case ActJson json -> new FitRow.Befallen(json.content(), operation(json.operation()), json.correction());
            case VoidJson json -> new FitRow.Voided(json);
            default -> throw new IllegalArgumentException("no row: " + row);
        };
    }

    private static RowOperation operation(@Nullable RowOperation operation) {
        return operation == null ? RowOperation.UPSERT : operation;
    }

    /** @throws InvalidInput naming every wrong field, or Refused if the fields are right */
    Fit fitting(byte[] row, ImportPolicy.Pusher pusher) {
        var json = input.read(row, type(RowHeadJson.of(row)));
        var systems = systems(Set.of(sourceSystem(json).orElseThrow()), pusher);
        var verdict = verdict(json, pusher, systems);
        var wrong = new ArrayList<FieldError>();
        for (var objection : verdict.objections()) {
            var refusal = objection.refusal();
            if (refusal == null) {
                wrong.add(objection.fault());
            } else if (wrong.isEmpty()) {
                throw new Refused(refusal);
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new Fit(asked(json, verdict.provinceCode()));
    }

    /** The product is the code that the other system gives it, or the row itself where it gives none. */
    private ResultStore.Imported imported(ResultJson json, String province) {
        var system = json.sourceSystem();
        var code = json.product().externalCode();
        var now = policy.now();
        return new ResultStore.Imported(
                Ids.named(system, json.externalId()),
                Ids.named(system, "product:" + (code == null ? json.externalId() : code)),
                Ids.named(system, "producer:" + json.producer().externalId()),
                province,
                json,
                now,
                1,
                false,
                null,
                now);
    }
}
