package vn.ocop.platform.event;

import java.util.List;
import java.util.function.Consumer;

/**
 * What is done about one type of event.
 *
 * @param payload a record with the fields that this service needs; others are ignored
 * @param apply runs in the transaction that also moves the positions; writes its own database only. Gets events of one type, at least one;
 *     those of one aggregate in their order, those of different aggregates in any
 */
public record EventHandler<T>(String type, Class<T> payload, Consumer<List<ReceivedEvent<T>>> apply) {

    /** For events that are handled one by one. */
    public static <T> EventHandler<T> each(String type, Class<T> payload, Consumer<ReceivedEvent<T>> apply) {
        return new EventHandler<>(type, payload, events -> events.forEach(apply));
    }
}
