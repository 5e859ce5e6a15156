package vn.ocop.certification.ipright;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The course of an application at the intellectual property office, and what follows a grant. */
enum IpRightStatus {
    FILED,
    FORMALLY_ACCEPTED,
    PUBLISHED,
    GRANTED,
    REFUSED,
    RENEWED,
    EXPIRED,
    CANCELLED,
    WITHDRAWN;

    private static final Map<IpRightStatus, Set<IpRightStatus>> NEXT = new EnumMap<>(Map.of(
            FILED, Set.of(FORMALLY_ACCEPTED, REFUSED, WITHDRAWN),
            FORMALLY_ACCEPTED, Set.of(PUBLISHED, GRANTED, REFUSED, WITHDRAWN),
            PUBLISHED, Set.of(GRANTED, REFUSED, WITHDRAWN),
            GRANTED, Set.of(RENEWED, EXPIRED, CANCELLED),
            RENEWED, Set.of(RENEWED, EXPIRED, CANCELLED),
            EXPIRED, Set.of(RENEWED), // six months' grace with a surcharge
            REFUSED, Set.of(),
            CANCELLED, Set.of(),
            WITHDRAWN, Set.of()));

    boolean mayBecome(IpRightStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
