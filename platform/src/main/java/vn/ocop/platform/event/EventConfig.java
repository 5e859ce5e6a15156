package vn.ocop.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Settings of the event backbone. */
@ConfigMapping(prefix = "ocop.events")
public interface EventConfig {

    /** Copies of each topic; 1 on a single machine, 3 in a cluster. Used only if this service has to create a topic. */
    @WithDefault("1")
    short replicationFactor();

    /** How many events are read from the outbox and sent at once. */
    @WithDefault("500")
    int batchSize();

    /**
     * Whether what is told in bulk waits while more of it is being taken: true where everything runs on one machine and those who listen
     * would take the processors from the work itself, false where they have their own.
     */
    @WithDefault("false")
    boolean bulkWaits();

    /** Further properties of Kafka clients, e.g. security.protocol. */
    Map<String, String> kafka();
}
