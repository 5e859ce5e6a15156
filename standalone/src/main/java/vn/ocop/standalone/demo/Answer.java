package vn.ocop.standalone.demo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the gateway answered. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a PDF is not worth a copy
public record Answer(String asked, int status, HttpHeaders headers, byte[] bytes) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The body; a missing node if it is empty or not JSON. */
    public JsonNode json() {
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(text());
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A text member of the body; empty if it has none. */
    public String value(String member) {
        return json().path(member).asText();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The strong ETag that the next step must show. */
    public String etag() {
        return header("ETag");
    }

    /** The last segment of the problem type; empty if this is no problem. */
    public String problem() {
        return value("type").replace("/problems/", "");
    }

    /** @throws Unexpected unless the status is one of these */
    public Answer must(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(wanted -> wanted == status)) {
            throw new Unexpected(this, "expected " + Arrays.toString(statuses));
        }
        return this;
    }
}
