package vn.ocop.certification.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRingTest {

    private static final SigningKey FIRST = key("2026-01-01", false);
    private static final SigningKey SECOND = key("2027-01-01", false);

    private final KeyRing ring = new KeyRing(List.of(SECOND, FIRST));

    @ParameterizedTest(name = "on {0} the first key is {1}, the second {2}")
    @CsvSource({
        "2026-06-01, SIGNING, COMING",
        "2026-12-31, SIGNING, COMING",
        "2027-01-01, RETIRED, SIGNING",
        "2030-06-30, RETIRED, SIGNING", // 36 months and 180 days after the change
        "2030-07-01, EXPIRED, SIGNING"
    })
    void a_key_is_believed_until_all_that_it_signed_has_ended(
            LocalDate today, KeyRing.State first, KeyRing.State second) {
        assertEquals(first, ring.stateOn(FIRST, today));
        assertEquals(second, ring.stateOn(SECOND, today));
    }

    @Test
    void a_record_is_signed_with_the_key_of_its_day() {
        assertEquals(FIRST, ring.signerOn(LocalDate.of(2026, 12, 31)));
        assertEquals(SECOND, ring.signerOn(LocalDate.of(2027, 1, 1)));
        assertEquals(FIRST, ring.signerOn(LocalDate.of(2020, 1, 1)));
    }

    @Test
    void a_revoked_key_neither_signs_nor_is_published() {
        var stolen = new SigningKey(FIRST.kid(), FIRST.from(), FIRST.pair(), true);
        var after = new KeyRing(List.of(stolen, SECOND));

        assertEquals(SECOND, after.signerOn(LocalDate.of(2026, 6, 1)));
        assertEquals(List.of(SECOND), after.publishedOn(LocalDate.of(2026, 6, 1)));
        assertEquals(KeyRing.State.REVOKED, after.stateOn(stolen, LocalDate.of(2026, 6, 1)));
        assertThrows(IllegalArgumentException.class, () -> new KeyRing(List.of(stolen)));
    }

    private static SigningKey key(String from, boolean revoked) {
        return SigningKey.of(LocalDate.parse(from), pair(), revoked);
    }

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
