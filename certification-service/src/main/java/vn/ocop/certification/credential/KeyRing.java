package vn.ocop.certification.credential;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All keys, oldest first. One signs from its day until the next one's; it is believed until the last credential of its time has ended, then
 * it has expired (ADR-0131).
 */
record KeyRing(List<SigningKey> keys) {

    /** 36 months, and 180 days of an extension under Article 12. */
    private static final Period LONGEST_LIFE = Period.of(0, 36, 180);

    enum State {
        /** Published before its day, so that phones know it in time. */
        COMING,
        SIGNING,
        /** Signs no more; what it signed counts. */
        RETIRED,
        EXPIRED,
        REVOKED
    }

    KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(SigningKey::from)).toList();
        if (keys.stream().allMatch(SigningKey::revoked)) {
            throw new IllegalArgumentException("no key signs");
        }
    }

    /** The key of that day, so that the same record is signed alike for ever; where that one was revoked, the nearest that was not. */
    SigningKey signerOn(LocalDate day) {
        return lastBy(day, key -> !key.revoked())
                .or(() -> keys.stream().filter(key -> !key.revoked()).findFirst())
                .orElseThrow();
    }

    Optional<SigningKey> find(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    State stateOn(SigningKey key, LocalDate today) {
        if (key.revoked()) {
            return State.REVOKED;
        }
        if (key.from().isAfter(today)) {
            return State.COMING;
        }
        if (key.equals(signerOn(today))) {
            return State.SIGNING;
        }
        var next = keys.stream()
                .filter(other -> !other.revoked() && other.from().isAfter(key.from()))
                .findFirst()
                .orElseThrow();
        return today.isAfter(next.from().plus(LONGEST_LIFE)) ? State.EXPIRED : State.RETIRED;
    }

    /** Those that verifiers may believe. */
    List<SigningKey> publishedOn(LocalDate today) {
        return keys.stream()
                .filter(key -> switch (stateOn(key, today)) {
                    case COMING, SIGNING, RETIRED -> true;
                    case EXPIRED, REVOKED -> false;
                })
                .toList();
    }

    private Optional<SigningKey> lastBy(LocalDate day, Predicate<SigningKey> usable) {
        return keys.stream()
                .filter(usable)
                .filter(key -> !key.from().isAfter(day))
                .reduce((_, later) -> later);
    }
}
