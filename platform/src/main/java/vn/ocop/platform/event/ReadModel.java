package vn.ocop.platform.event;

import java.util.Set;

/**
 * Tables that one consumer fills from events and nobody else writes, so that they can be built anew beside those that answer (ADR-0154). A
 * service that has one is its database's only consumer, and its migrations make the schemas and tables that {@link Rebuilds} names.
 */
public interface ReadModel {

    /** {@link EventConsumerDefinition#name()} of who fills them. */
    String consumer();

    /** Names of the tables in schema {@code public}; no foreign key leads to or from them. */
    Set<String> tables();

    /** Names of the indexes that applying reads by; others that are not unique are built when all is read. */
    Set<String> indexesForApplying();

    /** What is cheaper once than with every batch. Runs in the shadow; each of its transactions begins with {@link ModelTables#choose}. */
    void finish();

    /** In the transaction of the switch, before it: brings over from {@code public} to {@code rebuild} what must never go backwards. */
    void carryOver();
}
