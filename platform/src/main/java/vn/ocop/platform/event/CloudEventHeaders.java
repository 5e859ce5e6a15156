package vn.ocop.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka's binary mode.
 *
 * @param source the service, and behind a {@code #} the epoch of its database unless it is the first
 */
record CloudEventHeaders(UUID id, String source, String type, Instant time, long aggregateVersion) {

    private static final char EPOCH = '#';

    CloudEventHeaders {
        var fragment = source.indexOf(EPOCH);
        if (fragment >= 0) {
            Long.parseLong(source, fragment + 1, source.length(), 10);
        }
    }

    static String source(String service) {
        return "/ocop/" + service;
    }

    static String source(String origin, long epoch) {
        return epoch == 0 ? origin : origin + EPOCH + epoch;
    }

    /** The source without the epoch. */
    String origin() {
        var fragment = source.indexOf(EPOCH);
        return fragment < 0 ? source : source.substring(0, fragment);
    }

    /** 0 is the first; a later one is greater. */
    long epoch() {
        var fragment = source.indexOf(EPOCH);
        return fragment < 0 ? 0 : Long.parseLong(source, fragment + 1, source.length(), 10);
    }

    /** @throws IllegalArgumentException if an attribute is missing or malformed */
    static CloudEventHeaders read(Headers headers) {
        try {
            if (!"1.0".equals(text(headers, "ce_specversion"))) {
                throw new IllegalArgumentException("not a CloudEvent 1.0");
            }
            return new CloudEventHeaders(
                    UUID.fromString(text(headers, "ce_id")),
                    text(headers, "ce_source"),
                    text(headers, "ce_type"),
                    Instant.parse(text(headers, "ce_time")),
                    Long.parseLong(text(headers, "ce_aggregateversion")));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("ce_time", e);
        }
    }

    /** The type alone; empty if there is none. */
    static String type(Headers headers) {
        var header = headers.lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    void write(Headers headers, String subject, @Nullable String traceParent) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id.toString());
        put(headers, "ce_source", source);
        put(headers, "ce_type", type);
        put(headers, "ce_time", time.toString());
        put(headers, "ce_subject", subject);
        put(headers, "ce_aggregateversion", Long.toString(aggregateVersion));
        put(headers, "content-type", "application/json");
        if (traceParent != null) {
            put(headers, "ce_traceparent", traceParent);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
