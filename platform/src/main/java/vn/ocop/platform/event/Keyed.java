package vn.ocop.platform.event;

import java.util.UUID;

/** One payload and the aggregate it belongs to. */
public record Keyed<T>(UUID key, T payload) {}
