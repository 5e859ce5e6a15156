package vn.ocop.platform.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a service wants to hear, and what it does about it. One bean per consumer. */
public interface EventConsumerDefinition {

    /** Stable: the positions in the database carry it. */
    String name();

    List<Topic> topics();

    /** With the topics of imports that belong to them: the same events of other aggregates. */
    default List<Topic> subscriptions() {
        return topics().stream()
                .flatMap(topic -> Stream.concat(Stream.of(topic), Topics.ofImports(topic).stream()))
                .toList();
    }

    List<EventHandler<?>> handlers();

    /** Types of these topics that this service knows and does not need. Any other type without a handler is parked. */
    default Set<String> ignored() {
        return Set.of();
    }
}
