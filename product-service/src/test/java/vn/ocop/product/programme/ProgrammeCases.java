package vn.ocop.product.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.util.TypeLiteral;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.testing.access.Api.Operation;
import vn.ocop.platform.testing.access.Api.Request;
import vn.ocop.product.Flow;

/** All kinds there are, with the example of each as a record that is really there: a new kind is in it by itself. */
public final class ProgrammeCases {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String A_PRODUCER = "019385b0-7a1e-7000-8000-000000000002";
    private static final String ANOTHER = "019385b0-7a1e-7000-8000-000000000001";

    private ProgrammeCases() {}

    /** Those first on which others rest. */
    static List<Kind<?>> kinds() {
        var kinds = new ArrayList<Kind<?>>();
        Arc.container()
                .select(new TypeLiteral<RecordResource<?>>() {}, Any.Literal.INSTANCE)
                .forEach(resource -> kinds.add(resource.kind()));
        kinds.sort(Comparator.comparing(kind -> rest(kind) != null));
        return kinds;
    }

    static Kind<?> kind(String name) {
        return kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static RecordImportTerms terms(RowFormat format) {
        return new RecordImportTerms(
                RecordImportTerms.Mode.commit, RecordImportTerms.Atomicity.row, format, false, null);
    }

    /** Path of the kind that its records rest on. */
    private static @Nullable String rest(Kind<?> kind) {
        var tables = kind.fields().stream()
                .map(Kind.Field::refers)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (tables.contains("training")) {
            return "trainings";
        }
        if (tables.contains("consultant_team")) {
            return "programme/consultant-teams";
        }
        return tables.contains("raw_material_area")
                ? "raw-material-areas"
                : tables.contains("value_chain")
                        ? "value-chains"
                        : tables.contains("outcome_panel") ? "outcome-panels" : null;
    }

    /** Rows of the access table. */
    public static String rows() {
        return kinds().stream().map(ProgrammeCases::rows).collect(Collectors.joining());
    }

    private static String rows(Kind<?> kind) {
        var own = kind.ofProducers() ? " own(PR)" : "";
        var readers =
                switch (kind.said().readers()) {
                    case PROGRAMME -> "commune(CO PO PA CE MA SR AU)";
                    case PERSONAL -> "commune(CO PO CE AU)";
                    case CONFIDENTIAL -> "commune(CO PO AU)";
                };
        var writers =
                switch (kind.said().writers()) {
                    case OFFICES -> "commune(CO PO CE)";
                    case OFFICES_AND_PRODUCERS -> "commune(CO PO CE) own(PR)";
                    case CENTRAL_OFFICE -> "commune(CE)";
                };
        var path = "/api/v1/" + kind.said().path();
        return """
                %s | listed %s
                %s | %s
                %s | %s
                %s | %s
                %s | %s
                %s | %s
                %s | any(PR CO PO CE)
                %s | any(PR CO PO CE)
                %s | any(PR CO PO CE)
                %s | hidden never(PR CO PO CE)
                %s | hidden never(PR CO PO CE)
                %s | hidden never(PR CO PO CE)
                %s | hidden never(PR CO PO CE)
                """.formatted(
                        RecordContractJson.operationId(path, "GET"),
                        readers + own,
                        RecordContractJson.operationId(path + "/{id}", "GET"),
                        readers + own,
                        RecordContractJson.operationId(path + "/{id}/versions", "GET"),
                        readers + own,
                        RecordContractJson.operationId(path, "POST"),
                        writers,
                        RecordContractJson.operationId(path + "/{id}", "PUT"),
                        writers,
                        RecordContractJson.operationId(path + "/{id}/withdrawal", "POST"),
                        writers,
                        RecordContractJson.operationId(path + "/imports", "POST"),
                        RecordContractJson.operationId(path + "/imports/template", "GET"),
                        RecordContractJson.operationId(path + "/imports/schema", "GET"),
                        RecordContractJson.operationId(path + "/imports/{importId}", "GET"),
                        RecordContractJson.operationId(path + "/imports/{importId}", "DELETE"),
                        RecordContractJson.operationId(path + "/imports/{importId}/progress", "GET"),
                        RecordContractJson.operationId(path + "/imports/{importId}/rejections", "GET"));
    }

    /** Makes one record of each kind in the commune and gives its id under {@code record:} and its path, a bad body under {@code body:}. */
    public static Map<String, String> make(String producer, String product) {
        var ids = new HashMap<String, String>();
        for (var kind : kinds()) {
            var path = kind.said().path();
            var body = example(kind, producer, product, ids);
            ids.put(
                    "record:" + path,
                    Flow.id(Flow.as("central.office", "VN", "central-office")
                            .body(body.toString())
                            .post(Flow.API + "/" + path)));
            ids.put("body:" + path, body.put("until", "1990-01-01").toString());
        }
        return ids;
    }

    static ObjectNode example(Kind<?> kind, String producer, String product, Map<String, String> made) {
        var rest = rest(kind);
        var text = kind.type()
                .getAnnotation(Schema.class)
                .examples()[0]
                .replace(A_PRODUCER, producer)
                .replace(ANOTHER, rest == null ? product : made.getOrDefault("record:" + rest, product));
        try {
            var body = (ObjectNode) MAPPER.readTree(text);
            body.put("provinceCode", "08").put("communeCode", "01021");
            if (kind.name().equals("code-entry")) {
                body.put("code", "T" + System.nanoTime());
            } else if (kind.name().equals("outcome-answer")) {
                body.put("panelId", panel());
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(kind.name(), e);
        }
    }

    /** A producer answers once in a survey. */
    private static String panel() {
        var kind = kinds().stream()
                .filter(each -> each.name().equals("outcome-panel"))
                .findFirst()
                .orElseThrow();
        return Flow.id(Flow.as("central.office", "VN", "central-office")
                .body(example(kind, "", "", Map.of()).toString())
                .post(Flow.API + "/outcome-panels"));
    }

    /** A call of a kind's operation; null if it is none. */
    public static @Nullable Request request(Operation operation, Map<String, String> ids, @Nullable String match) {
        var below = operation.template().replaceFirst("^/api/v1/", "");
        var path = below.replaceFirst("/(\\{id}|imports).*$", "");
        if (!ids.containsKey("record:" + path) || below.endsWith("/figures")) {
            return null;
        }
        var target = operation
                .template()
                .replace("{id}", ids.get("record:" + path))
                .replace("{importId}", "01999999-0000-7000-8000-000000000001");
        if (below.endsWith("/imports")) {
            return new Request("POST", target, null, "externalId,from\n", "text/csv");
        }
        if (below.endsWith("/withdrawal")) {
            return new Request("POST", target, match, "");
        }
        var body = operation.reads() ? null : ids.get("body:" + path);
        var query = operation.reads() && below.equals(path) ? "?limit=200" : "";
        return new Request(operation.method(), target + query, operation.reads() ? null : match, body);
    }
}
