package vn.ocop.platform.event;

/**
 * A kind of event. Fields of its payload are added, never renamed, never given a new meaning.
 *
 * @param name e.g. {@code vn.ocop.product.dossier-forwarded.v1}
 * @param payload a record of plain values
 */
public record EventType<T>(String name, Topic topic, Class<T> payload) {}
