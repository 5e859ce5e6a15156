package vn.ocop.platform.event;

import java.util.function.Consumer;

/**
 * What is done about one type of event.
 *
 * @param payload a record with the fields that this service needs; others are ignored
 * @param apply runs in the transaction that also moves the position; writes its own database only
 */
public record EventHandler<T>(String type, Class<T> payload, Consumer<ReceivedEvent<T>> apply) {}
