package vn.ocop.platform.event;

/**
 * A Kafka topic of the house.
 *
 * @param lane which outbox lane feeds it, but for types that come in bulk ({@link Topics#lane})
 * @param compacted true if only the last event of each key is kept and a tombstone erases
 */
public record Topic(String name, Lane lane, boolean compacted) {

    /** Results decided elsewhere come by the million: they travel in a lane of their own and never delay a live decision. */
    public enum Lane {
        LIVE(0),
        BULK(1);

        private final int number;

        Lane(int number) {
            this.number = number;
        }

        /** As stored in the outbox. */
        public int number() {
            return number;
        }
    }
}
