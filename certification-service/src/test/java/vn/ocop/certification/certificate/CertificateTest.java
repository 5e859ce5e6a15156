package vn.ocop.certification.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.certification.certificate.CertificateRefusal.AlreadyExtended;
import vn.ocop.certification.certificate.CertificateRefusal.NotInForce;
import vn.ocop.certification.certificate.Fact.Extended;
import vn.ocop.certification.certificate.Fact.Revoked;
import vn.ocop.certification.certificate.Fact.Superseded;
import vn.ocop.certification.certificate.Fact.Withdrawn;
import vn.ocop.platform.problem.Refused;

class CertificateTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 22);
    private static final UUID OTHER = new UUID(0, 2);

    @ParameterizedTest(name = "decided {0}: last day {1}")
    @CsvSource({"2026-11-22, 2029-11-22", "2028-02-29, 2031-02-28", "2025-02-28, 2028-02-28", "2026-12-31, 2029-12-31"})
    void a_certificate_ends_on_the_same_day_36_months_later(LocalDate decided, LocalDate last) {
        assertEquals(new Validity(decided, last), Validity.ofDecision(decided));
    }

    @ParameterizedTest(name = "on {0} it is {1}")
    @CsvSource({
        "2026-11-21, UNKNOWN",
        "2026-11-22, VALID",
        "2029-11-22, VALID",
        "2029-11-23, EXPIRED",
        "2049-01-01, EXPIRED"
    })
    void first_and_last_day_are_included(LocalDate day, CertificateState state) {
        assertEquals(state, issued().stateOn(day));
    }

    @ParameterizedTest(name = "on {0} it is {1}")
    @CsvSource({"2029-11-22, VALID", "2029-11-23, EXTENDED", "2030-01-31, EXTENDED", "2030-02-01, EXPIRED"})
    void an_extension_counts_after_the_printed_end(LocalDate day, CertificateState state) {
        var extended = issued().with(new Extended(LocalDate.of(2029, 11, 23), LocalDate.of(2030, 1, 31)));

        assertEquals(state, extended.stateOn(day));
    }

    @Test
    void an_extension_lasts_180_days_at_most() {
        var end = LocalDate.of(2029, 11, 22);
        issued().with(new Extended(end, end.plusDays(180)));

        assertThrows(IllegalArgumentException.class, () -> issued().with(new Extended(end, end.plusDays(181))));
    }

    @ParameterizedTest(name = "ends {0}, signed {1}, kept until {2}: {3}")
    @CsvSource({
        "2026-09-18, 2026-05-22, 2027-03-17, ok", // the last end whose window closed before the law came
        "2026-09-19, 2026-06-01, 2026-12-31, WindowWasOpen",
        "2026-05-22, 2026-05-22, 2026-11-18, ok",
        "2026-05-21, 2026-05-22, 2026-11-01, WindowWasOpen", // had ended before
        "2026-07-01, 2026-05-22, 2026-12-29, ExtensionTooLong",
        "2026-07-01, 2026-05-22, 2026-07-01, ExtensionTooLong",
        "2026-07-01, 2026-08-15, 2026-12-28, ok", // signed after the printed end
        "2026-07-01, 2026-10-02, 2026-10-01, NotInForce",
        "2029-11-22, 2029-10-01, 2030-01-31, WindowWasOpen"
    })
    void an_extension_is_for_those_whose_window_had_closed_before_the_law(
            LocalDate end, LocalDate signed, LocalDate until, String outcome) {
        var order = new LegalOrder(end.minusMonths(36), Instant.EPOCH, new UUID(0, 1));
        var certificate = Certificate.issued(order, new Stars(4), new Validity(end.minusMonths(36), end));
        var extension = new Extension("2101/QĐ-UBND", signed, until, "");

        if (outcome.equals("ok")) {
            var extended = certificate.extend(extension);
            assertEquals(CertificateState.VALID, extended.stateOn(end));
            assertEquals(CertificateState.EXTENDED, extended.stateOn(end.plusDays(1)));
            assertEquals(CertificateState.EXTENDED, extended.stateOn(until));
            assertEquals(CertificateState.EXPIRED, extended.stateOn(until.plusDays(1)));
        } else {
            var refused = assertThrows(Refused.class, () -> certificate.extend(extension));
            assertEquals(outcome, refused.refusal().getClass().getSimpleName());
        }
    }

    @Test
    void what_ended_otherwise_is_not_extended_nor_is_anything_twice() {
        var end = LocalDate.of(2026, 8, 1);
        var order = new LegalOrder(end.minusMonths(36), Instant.EPOCH, new UUID(0, 1));
        var certificate = Certificate.issued(order, new Stars(3), new Validity(end.minusMonths(36), end));
        var extension = new Extension("2101/QĐ-UBND", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 1), "");

        assertEquals(
                new NotInForce(CertificateState.REVOKED, LocalDate.of(2026, 7, 1)),
                assertThrows(Refused.class, () -> certificate
                                .revoke(LocalDate.of(2026, 7, 1))
                                .extend(extension))
                        .refusal());
        assertEquals(
                new AlreadyExtended(LocalDate.of(2026, 12, 1)),
                assertThrows(Refused.class, () -> certificate.extend(extension).extend(extension))
                        .refusal());
    }

    @ParameterizedTest(name = "on {0} it is {1}")
    @CsvSource({"2027-04-30, VALID", "2027-05-01, SUPERSEDED", "2027-06-01, REVOKED", "2029-12-01, REVOKED"})
    void a_revocation_counts_from_its_day_whatever_else_happened(LocalDate day, CertificateState state) {
        var certificate = issued().with(new Superseded(LocalDate.of(2027, 5, 1), OTHER))
                .with(new Revoked(LocalDate.of(2027, 6, 1)));

        assertEquals(state, certificate.stateOn(day));
    }

    @Test
    void a_withdrawal_weighs_more_than_a_revocation() {
        var certificate = issued().with(new Revoked(DECIDED)).with(new Withdrawn(DECIDED.plusDays(3)));

        assertEquals(CertificateState.REVOKED, certificate.stateOn(DECIDED.plusDays(2)));
        assertEquals(CertificateState.WITHDRAWN, certificate.stateOn(DECIDED.plusDays(3)));
    }

    @Test
    void what_has_expired_is_not_superseded_any_more() {
        var late = issued().with(new Superseded(LocalDate.of(2029, 11, 23), OTHER));
        var inTime = issued().with(new Superseded(LocalDate.of(2029, 11, 22), OTHER));

        assertEquals(CertificateState.EXPIRED, late.stateOn(LocalDate.of(2029, 12, 1)));
        assertEquals(CertificateState.SUPERSEDED, inTime.stateOn(LocalDate.of(2029, 12, 1)));
    }

    @Test
    void only_what_is_in_force_can_be_revoked() {
        var gone = issued().with(new Superseded(DECIDED, OTHER));

        var refused = assertThrows(Refused.class, () -> gone.revoke(DECIDED));

        assertEquals(new NotInForce(CertificateState.SUPERSEDED, DECIDED), refused.refusal());
        assertEquals(
                CertificateState.REVOKED, issued().revoke(DECIDED.plusDays(1)).stateOn(DECIDED.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"3, PROVINCE", "4, PROVINCE", "5, MINISTRY"})
    void the_authority_follows_the_stars(int stars, Authority authority) {
        assertEquals(authority, new Stars(stars).authority());
    }

    @Test
    void two_stars_earn_nothing() {
        assertThrows(IllegalArgumentException.class, () -> new Stars(2));
        assertThrows(IllegalArgumentException.class, () -> new Stars(6));
    }

    @Test
    void a_register_number_is_read_as_people_type_it() {
        assertEquals("OCOP-08-2026-000001", RegisterNumber.of("08", 2026, 1).text());
        assertEquals(
                "OCOP-VN-2026-1234567", RegisterNumber.of("VN", 2026, 1_234_567).text());
        assertEquals("OCOP-08-2026-000001", RegisterNumber.normalised(" ocop-08-2026-000001 "));
        assertEquals(
                List.of(true, false, false),
                List.of(
                        RegisterNumber.looksLikeOne("ocop-vn-2026-000001"),
                        RegisterNumber.looksLikeOne("OCOP-08-2026-1"),
                        RegisterNumber.looksLikeOne("OCOP-08-2026-000001'--")));
    }

    private static Certificate issued() {
        var order = new LegalOrder(DECIDED, Instant.parse("2026-11-22T03:00:00Z"), new UUID(0, 1));
        return Certificate.issued(order, new Stars(4), Validity.ofDecision(DECIDED));
    }
}
