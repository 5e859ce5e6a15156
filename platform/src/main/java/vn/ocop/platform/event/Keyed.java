package vn.ocop.platform.event;

import java.util.UUID;

/**
 * One payload and the aggregate it belongs to.
 *
 * @param imported an import brought the aggregate into the system: if this is its first event, all of them go to the topic of imports
 */
public record Keyed<T>(UUID key, T payload, boolean imported) {

    public Keyed(UUID key, T payload) {
        this(key, payload, false);
    }
}
