package vn.ocop.platform.ids;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs by RFC 9562. Clients treat them as opaque; databases profit from their order. */
public final class Ids {

    private static final long PLACE = 0xffff_ffff_0000_0000L;
    private static final long VERSION = 0xf000L;
    private static final long VERSION_8 = 0x8000L;

    /** At most nine digits, which 32 bits hold. */
    private static final Pattern LAST_NUMBER = Pattern.compile("([0-9]{1,9})[^0-9]*$");

    /** Our namespace. Never change it: pushed results would no longer find their earlier selves. */
    private static final UUID EXTERNAL = UUID.fromString("6f8f4f0e-5f5c-4c0a-9a57-0c0b7e0d2a63");

    private Ids() {}

    /** Version 7, greater than every id given before by this process, also within one millisecond. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * Version 8: the same record of the same system always gets the same id, so a repeated push hits the same row. The first 32 bits are
     * the last number in the external id, as far as there is one: what a system numbered one after the other then lies side by side in
     * every index (ADR-0186). The rest is a hash of both.
     *
     * @param source the pushing system's stable name; must not contain NUL, which separates it from the id
     */
    public static UUID named(String source, String externalId) {
        if (source.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a source's name contains NUL");
        }
        var hash = UuidCreator.getNameBasedSha1(EXTERNAL, source + '\0' + externalId);
        var number = LAST_NUMBER.matcher(externalId);
        return number.find()
                ? beside(Long.parseLong(number.group(1)) << Integer.SIZE, hash)
                : beside(hash.getMostSignificantBits(), hash);
    }

    /**
     * Version 8: the one thing that follows from another by its id, e.g. the certificate of a pushed result. It lies where its origin does
     * among its kind: both begin with the same 32 bits.
     *
     * @param purpose tells several that follow from one thing apart
     */
    public static UUID following(UUID origin, String purpose) {
        return beside(origin.getMostSignificantBits(), UuidCreator.getNameBasedSha1(EXTERNAL, purpose + '\0' + origin));
    }

    /** @param place its first 32 bits count */
    private static UUID beside(long place, UUID hash) {
        var first = (place & PLACE) | (hash.getMostSignificantBits() & ~PLACE & ~VERSION) | VERSION_8;
        return new UUID(first, hash.getLeastSignificantBits());
    }
}
