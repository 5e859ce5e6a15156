package vn.ocop.statistics.figure;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a caller wants its answer to count at least: its own write (ADR-0162).
 *
 * @param aggregate key of the event that the write made, e.g. the certificate's or the product's id
 * @param version of the aggregate's events on their topic, from 1
 */
record AtLeast(UUID aggregate, long version) {

    /** An id, and the version if it is not the first. */
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:;v=([1-9][0-9]{0,17}))?");

    /** Empty if it is none. */
    static Optional<AtLeast> read(String header) {
        var found = FORM.matcher(header.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var version = found.group(2);
        return Optional.of(new AtLeast(UUID.fromString(found.group(1)), version == null ? 1 : Long.parseLong(version)));
    }
}
