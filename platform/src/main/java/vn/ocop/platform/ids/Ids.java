package vn.ocop.platform.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** UUIDs by RFC 9562. Clients treat them as opaque; databases profit from their order. */
public final class Ids {

    /** Our namespace for version 5. Never change it: pushed results would no longer find their earlier selves. */
    private static final UUID EXTERNAL = UUID.fromString("6f8f4f0e-5f5c-4c0a-9a57-0c0b7e0d2a63");

    private Ids() {}

    /** Version 7, greater than every id given before by this process, also within one millisecond. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * Version 5: the same record of the same system always gets the same id, so a repeated push hits the same row.
     *
     * @param source the pushing system's stable name; must not contain NUL, which separates it from the id
     */
    public static UUID named(String source, String externalId) {
        if (source.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a source's name contains NUL");
        }
        return UuidCreator.getNameBasedSha1(EXTERNAL, source + '\0' + externalId);
    }
}
