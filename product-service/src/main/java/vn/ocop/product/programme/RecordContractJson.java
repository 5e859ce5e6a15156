package vn.ocop.product.programme;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jspecify.annotations.Nullable;

/** Names the operations that all kinds have in common after their paths, e.g. {@code listMarketListings}: one method has many. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RecordContractJson implements OASFilter {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("GET", "list"),
            Map.entry("POST", "create"),
            Map.entry("GET/{id}", "get"),
            Map.entry("PUT/{id}", "change"),
            Map.entry("POST/{id}/withdrawal", "withdraw"),
            Map.entry("GET/{id}/versions", "listVersionsOf"),
            Map.entry("POST/imports", "import"),
            Map.entry("GET/imports/{importId}", "getImportOf"),
            Map.entry("GET/imports/{importId}/rejections", "listRejectionsOf"),
            Map.entry("DELETE/imports/{importId}", "cancelImportOf"),
            Map.entry("GET/imports/{importId}/progress", "followImportOf"),
            Map.entry("GET/imports/schema", "getImportSchemaOf"),
            Map.entry("GET/imports/template", "getImportTemplateOf"));

    /** As they are named without us. */
    private static final Set<String> METHODS = Set.of(
            "list",
            "create",
            "get",
            "change",
            "withdraw",
            "versions",
            "importFile",
            "getImport",
            "rejections",
            "cancelImport",
            "followImport",
            "template",
            "schema");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> name(path, method, operation)));
    }

    private static void name(String path, PathItem.HttpMethod method, Operation operation) {
        if (METHODS.contains(String.valueOf(operation.getOperationId()))) {
            var id = operationId(path, method.name());
            if (id != null) {
                operation.setOperationId(id);
                operation.setSummary(operation.getSummary() + " (" + kind(path).replace('-', ' ') + ")");
            }
        }
    }

    /** @return null if it is none of a kind's */
    static @Nullable String operationId(String path, String method) {
        var kind = kind(path);
        var verb = NAMES.get(method + path.substring(path.indexOf(kind) + kind.length()));
        if (verb == null) {
            return null;
        }
        var many = Stream.of(kind.split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        var ofMany = verb.equals("list") || verb.contains("mport") || verb.contains("Rejections");
        return verb + (ofMany ? many : singular(many));
    }

    private static String kind(String path) {
        return path.replaceFirst("^/api/v1/(programme/)?", "").split("/", 2)[0];
    }

    private static String singular(String many) {
        return many.endsWith("ies")
                ? many.substring(0, many.length() - 3) + "y"
                : many.endsWith("ss") ? many : many.substring(0, many.length() - 1);
    }
}
