package vn.ocop.assessment.push;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import vn.ocop.assessment.Flow;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;

/** Files of results, and the calls around them. */
final class Pushes {

    static final String PATH = "/api/v1/assessment-imports";
    static final String SYSTEM = "tq-bulk";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Pushes() {}

    static Map<String, Object> row(String externalId) {
        var row = new LinkedHashMap<String, Object>();
        row.put("sourceSystem", SYSTEM);
        row.put("externalId", externalId);
        row.put("product", map("name", "Chè Shan tuyết", "set", 11, "communeCode", "01021"));
        row.put("producer", map("externalId", "HTX-12", "name", "HTX Hoàng Su Phì", "type", "COOPERATIVE"));
        row.put(
                "decision",
                map(
                        "number",
                        "1021/QĐ-UBND",
                        "signedOn",
                        "2024-06-12",
                        "issuer",
                        map("level", "PROVINCE", "name", "UBND tỉnh Tuyên Quang")));
        row.put("legalBasis", "148/QĐ-TTg");
        row.put("stars", 4);
        return row;
    }

    static Map<String, Object> map(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    static Map<String, Object> with(Map<String, Object> row, String field, Object value) {
        var changed = new LinkedHashMap<>(row);
        changed.put(field, value);
        return changed;
    }

    static String json(Object row) {
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] file(List<String> lines) {
        return bytes(String.join("\n", lines) + "\n");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] packed(byte[] file) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String bearer(String username, String area) {
        return TestTokens.bearer(username, area, Roles.PROVINCIAL_SYSTEM);
    }

    static ValidatableResponse push(byte[] file, String query, Map<String, String> headers) {
        var type = headers.getOrDefault("Content-Type", "application/x-ndjson");
        return given().header("Authorization", bearer("tq.system", "08"))
                .headers(headers)
                .contentType(type)
                .body(file)
                .post(PATH + query)
                .then();
    }

    /** @return the id of the import */
    static String accepted(byte[] file, String query, Map<String, String> headers) {
        var location = push(file, query, headers).statusCode(202).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static String accepted(byte[] file, String query) {
        return accepted(file, query, Map.of());
    }

    /** Waits until the worker is done with it. */
    static ValidatableResponse done(String id) throws Exception {
        Flow.until("import " + id, () -> !List.of("QUEUED", "CHECKING", "APPLYING")
                .contains(get(id).extract().<String>path("state")));
        return get(id);
    }

    static ValidatableResponse get(String id) {
        return Flow.as("tq.system").get(PATH + "/" + id).then().statusCode(200);
    }

    /** State and counts in one line. */
    static String outcome(String id) throws Exception {
        var json = done(id).extract().jsonPath();
        return "%s read %s applied %s unchanged %s rejected %s"
                .formatted(
                        json.get("state"),
                        json.get("rows.read"),
                        json.get("rows.applied"),
                        json.get("rows.unchanged"),
                        json.get("rows.rejected"));
    }
}
