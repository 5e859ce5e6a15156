package vn.ocop.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

    private static JsonObject document(String path, String schemaType) {
        return new JsonObject("""
                {"openapi": "3.1.0", "paths": {"%s": {"get": {"operationId": "list",
                  "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
                 "components": {"schemas": {"Thing": {"type": "%s"}, "Same": {"type": "string"}},
                  "securitySchemes": {"Own": {"type": "http"}}}}""".formatted(path, schemaType));
    }

    @Test
    void a_schema_that_differs_under_the_same_name_is_renamed_and_so_are_its_references() {
        var merge = new OpenApiMerge();
        merge.add("product", document("/a", "string"));
        merge.add("assessment", document("/b", "integer"));
        var merged = merge.result(Set.of("statistics"));

        var schemas = merged.getJsonObject("components").getJsonObject("schemas");
        assertEquals(Set.of("Thing", "Same", "AssessmentThing"), schemas.fieldNames());
        assertEquals("integer", schemas.getJsonObject("AssessmentThing").getString("type"));
        assertEquals("#/components/schemas/Thing", referenceOf(merged, "/a"));
        assertEquals("#/components/schemas/AssessmentThing", referenceOf(merged, "/b"));
        assertEquals(
                "assessmentList",
                merged.getJsonObject("paths")
                        .getJsonObject("/b")
                        .getJsonObject("get")
                        .getString("operationId"));
        assertEquals(new JsonArray().add("statistics"), merged.getJsonArray("x-unavailable"));
        assertFalse(merged.getJsonObject("components")
                .getJsonObject("securitySchemes")
                .containsKey("Own"));
    }

    private static String referenceOf(JsonObject merged, String path) {
        return merged.getJsonObject("paths")
                .getJsonObject(path)
                .getJsonObject("get")
                .getJsonObject("responses")
                .getJsonObject("200")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema")
                .getString("$ref");
    }
}
