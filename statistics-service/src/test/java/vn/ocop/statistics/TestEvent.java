package vn.ocop.statistics;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An event as another service would send it. */
public record TestEvent(String topic, String type, UUID key, long version, Instant time, Map<String, Object> data) {}
