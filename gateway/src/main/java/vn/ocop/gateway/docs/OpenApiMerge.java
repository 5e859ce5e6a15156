package vn.ocop.gateway.docs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the services' OpenAPI documents into one. Pure: what it is given it leaves unchanged. */
final class OpenApiMerge {

    private static final String REFERENCE = "#/components/";
    private static final String BEARER = "bearer";

    private final JsonObject paths = new JsonObject();
    private final JsonObject components = new JsonObject();
    private final Map<String, JsonObject> tags = new HashMap<>();
    private final Set<String> operationIds = new HashSet<>();
    private String version = "3.1.0";

    /** Adds a service's document; a component that differs from one of the same name gets the service's name in front. */
    void add(String service, JsonObject document) {
        version = document.getString("openapi", version);
        var own = document.copy();
        var theirs = own.getJsonObject("components", new JsonObject());
        theirs.remove("securitySchemes");
        var renamed = clashes(service, theirs);
        if (!renamed.isEmpty()) {
            own = withReferences(own, renamed) instanceof JsonObject rewritten ? rewritten : own;
            theirs = own.getJsonObject("components", new JsonObject());
        }
        addComponents(theirs, renamed);
        addPaths(service, own.getJsonObject("paths", new JsonObject()));
        for (var tag : own.getJsonArray("tags", new JsonArray())) {
            tags.putIfAbsent(((JsonObject) tag).getString("name"), (JsonObject) tag);
        }
    }

    /** Old reference to new reference. */
    private Map<String, String> clashes(String service, JsonObject theirs) {
        Map<String, String> renamed = new HashMap<>();
        for (var kind : theirs.fieldNames()) {
            var present = components.getJsonObject(kind, new JsonObject());
            for (var named : theirs.getJsonObject(kind)) {
                if (present.containsKey(named.getKey())
                        && !present.getValue(named.getKey()).equals(named.getValue())) {
                    renamed.put(
                            REFERENCE + kind + "/" + named.getKey(),
                            REFERENCE + kind + "/" + capital(service) + named.getKey());
                }
            }
        }
        return renamed;
    }

    private void addComponents(JsonObject theirs, Map<String, String> renamed) {
        for (var kind : theirs.fieldNames()) {
            var target = components.getJsonObject(kind, new JsonObject());
            components.put(kind, target);
            for (var named : theirs.getJsonObject(kind)) {
                var reference = REFERENCE + kind + "/" + named.getKey();
                var newName =
                        renamed.getOrDefault(reference, reference).substring(REFERENCE.length() + kind.length() + 1);
                target.put(newName, named.getValue());
            }
        }
    }

    private void addPaths(String service, JsonObject theirs) {
        for (var path : theirs.fieldNames()) {
            if (path.startsWith("/q/")) {
                continue;
            }
            var target = paths.getJsonObject(path, new JsonObject());
            paths.put(path, target);
            for (var entry : theirs.getJsonObject(path)) {
                if (!target.containsKey(entry.getKey())) {
                    target.put(entry.getKey(), entry.getValue());
                    tidy(service, entry.getValue());
                }
            }
        }
    }

    /** One operationId once, and every security requirement by the one scheme that the gateway knows. */
    private void tidy(String service, Object operation) {
        if (!(operation instanceof JsonObject described)) {
            return;
        }
        var id = described.getString("operationId");
        if (id != null && !operationIds.add(id)) {
            described.put("operationId", service + capital(id));
            operationIds.add(service + capital(id));
        }
        var security = described.getJsonArray("security");
        if (security != null && !security.isEmpty()) {
            var roles = security.getJsonObject(0).stream()
                    .map(scheme -> scheme.getValue() instanceof JsonArray scopes ? scopes : new JsonArray())
                    .findFirst()
                    .orElseGet(JsonArray::new);
            described.put("security", new JsonArray().add(new JsonObject().put(BEARER, roles)));
        }
    }

    private static @Nullable Object withReferences(@Nullable Object node, Map<String, String> renamed) {
        return switch (node) {
            case JsonObject object -> {
                var copy = new JsonObject();
                object.forEach(field -> copy.put(field.getKey(), withReferences(field.getValue(), renamed)));
                yield copy;
            }
            case JsonArray array -> {
                var copy = new JsonArray();
                array.forEach(element -> copy.add(withReferences(element, renamed)));
                yield copy;
            }
            case String text -> renamed.getOrDefault(text, text);
            case null -> null;
            default -> node;
        };
    }

    /** The joined document.
     *
     * @param unavailable names of the services whose documents are missing */
    JsonObject result(Set<String> unavailable) {
        var scheme =
                new JsonObject().put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        components.put("securitySchemes", new JsonObject().put(BEARER, scheme));
        var document = new JsonObject()
                .put("openapi", version)
                .put(
                        "info",
                        new JsonObject()
                                .put(
                                        "title",
                                        "Hệ thống OCOP: đánh giá, chứng nhận và thống kê"
                                                + " / OCOP: assessment, certification and statistics")
                                .put("version", "1"))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                .put("tags", new JsonArray(tags.values().stream().toList()))
                .put("paths", paths)
                .put("components", components);
        if (!unavailable.isEmpty()) {
            document.put(
                    "x-unavailable", new JsonArray(unavailable.stream().sorted().toList()));
        }
        return document;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
