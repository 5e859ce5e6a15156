package vn.ocop.product.programme;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Names the operations that all kinds have in common after their paths, e.g. {@code listMarketListings}: one method has many. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RecordContractJson implements OASFilter {

    private static final Map<String, String> NAMES = Map.of(
            "GET", "list",
            "POST", "create",
            "GET/{id}", "get",
            "PUT/{id}", "change",
            "POST/{id}/withdrawal", "withdraw",
            "GET/{id}/versions", "listVersionsOf",
            "POST/imports", "import",
            "GET/imports/{importId}", "getImportOf",
            "GET/imports/{importId}/rejections", "listRejectionsOf");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> name(path, method, operation)));
    }

    private static void name(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getOperationId() != null) {
            return;
        }
        var below = path.replaceFirst("^/api/v1/(programme/)?", "").replaceFirst("^/", "");
        var slash = below.indexOf('/');
        var kind = slash < 0 ? below : below.substring(0, slash);
        var verb = NAMES.get(method.name() + (slash < 0 ? "" : below.substring(slash)));
        if (verb != null) {
            var many = Stream.of(kind.split("-", -1))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
            var of = verb.equals("list") || verb.contains("mport") || verb.contains("Rejections");
            operation.setOperationId(verb + (of ? many : singular(many)));
            operation.setSummary(operation.getSummary() + " (" + kind.replace('-', ' ') + ")");
        }
    }

    private static String singular(String many) {
        return many.endsWith("ies")
                ? many.substring(0, many.length() - 3) + "y"
                : many.endsWith("ss") ? many : many.substring(0, many.length() - 1);
    }
}
