package vn.ocop.platform.event;

import java.util.List;
import java.util.Set;

/** What a service wants to hear, and what it does about it. One bean per consumer. */
public interface EventConsumerDefinition {

    /** Stable: the positions in the database carry it. */
    String name();

    List<Topic> topics();

    List<EventHandler<?>> handlers();

    /** Types of these topics that this service knows and does not need. Any other type without a handler is parked. */
    default Set<String> ignored() {
        return Set.of();
    }
}
