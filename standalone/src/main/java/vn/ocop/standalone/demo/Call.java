package vn.ocop.standalone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One HTTP request to the gateway, not yet sent.
 *
 * @param path from {@code /api} on, with its query
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a file of 50 MiB is not worth a copy
public record Call(String method, String path, Map<String, String> headers, byte[] body) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BOUNDARY = "ocop-part-7MA4YWxkTrZu0gW";

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String path) {
        return new Call("GET", path, Map.of(), new byte[0]);
    }

    /** A POST without a body. */
    public static Call post(String path) {
        return new Call("POST", path, Map.of(), new byte[0]);
    }

    /** @param body maps and lists of plain values; dates as text */
    public static Call post(String path, Object body) {
        return new Call("POST", path, Map.of("Content-Type", "application/json"), bytes(body));
    }

    public static Call put(String path, Object body) {
        return new Call("PUT", path, Map.of("Content-Type", "application/json"), bytes(body));
    }

    /** The two parts of a piece of evidence. */
    public static Call upload(String path, Object metadata, String fileName, byte[] file) {
        var out = new ByteArrayOutputStream();
        part(out, "name=\"metadata\"", "application/json", bytes(metadata));
        part(out, "name=\"file\"; filename=\"" + fileName + "\"", "application/pdf", file);
        out.writeBytes(ascii("--" + BOUNDARY + "--\r\n"));
        var type = Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return new Call("POST", path, type, out.toByteArray());
    }

    private static void part(ByteArrayOutputStream out, String disposition, String type, byte[] content) {
        out.writeBytes(ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition
                + "\r\nContent-Type: " + type + "\r\n\r\n"));
        out.writeBytes(content);
        out.writeBytes(ascii("\r\n"));
    }

    public Call with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, more, body);
    }

    public Call ifMatch(String etag) {
        return with("If-Match", etag);
    }

    /** Makes a POST safe to repeat. */
    public Call key(String key) {
        return with("Idempotency-Key", key);
    }

    boolean repeatable() {
        return !method.equals("POST") || headers.containsKey("Idempotency-Key");
    }

    private static byte[] bytes(Object body) {
        if (body instanceof byte[] raw) {
            return raw;
        }
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a body", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
