package vn.ocop.statistics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.statistics.fact.CertificateFact.Kind;
import vn.ocop.statistics.fact.DecisionFact.Outcome;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.Moment;

class ProductHistoryTest {

    private static final UUID PRODUCT = UUID.randomUUID();
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final Instant EARLY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-09-01T00:00:00Z");

    @ParameterizedTest(name = "a certificate of 2023-03-01 to 2026-03-01 counts on {0}: ever {1}, valid {2}")
    @CsvSource({
        "2023-02-28, false, false",
        "2023-03-01, true, true",
        "2026-03-01, true, true",
        "2026-03-02, true, false"
    })
    void both_days_of_validity_are_included(LocalDate day, boolean ever, boolean valid) {
        var history = certificates(issued(FIRST, 3, "2023-03-01", EARLY));

        assertEquals(ever, history.counted(on(day), Definition.RECOGNISED_EVER).isPresent());
        assertEquals(valid, history.counted(on(day), Definition.VALID_ON_DAY).isPresent());
    }

    @Test
    void the_later_legal_day_wins_although_it_was_recorded_first() {
        var history = certificates(issued(SECOND, 4, "2026-05-01", EARLY), issued(FIRST, 3, "2023-03-01", LATE));

        assertEquals(4, starsOn(history, "2026-11-01", LATE));
        assertEquals(3, starsOn(history, "2026-04-30", LATE));
    }

    @Test
    void what_was_recorded_later_is_not_known_before() {
        var history = certificates(issued(FIRST, 3, "2023-03-01", LATE));

        assertTrue(history.counted(new Moment(LocalDate.of(2024, 1, 1), EARLY), Definition.RECOGNISED_EVER)
                .isEmpty());
        assertEquals(3, starsOn(history, "2024-01-01", LATE));
    }

    @Test
    void a_revoked_product_was_recognised_ever_and_is_not_valid_from_that_day() {
        var history = certificates(
                issued(FIRST, 3, "2026-03-01", EARLY), change(FIRST, Kind.REVOKED, "2026-06-15", "2029-03-01"));

        assertTrue(history.counted(on("2026-06-14"), Definition.VALID_ON_DAY).isPresent());
        assertTrue(history.counted(on("2026-06-15"), Definition.VALID_ON_DAY).isEmpty());
        assertTrue(history.counted(on("2026-06-15"), Definition.RECOGNISED_EVER).isPresent());
    }

    @Test
    void what_never_counted_counts_on_no_day_from_the_moment_this_was_known() {
        var history = certificates(
                issued(FIRST, 3, "2023-03-01", EARLY),
                issued(SECOND, 4, "2026-03-01", EARLY),
                change(SECOND, Kind.ANNULLED, "2026-03-01", "2029-03-01"));

        assertEquals(4, starsOn(history, "2026-04-01", EARLY));
        assertEquals(3, starsOn(history, "2026-04-01", LATE));
        assertEquals(3, starsOn(history, "2026-03-01", LATE));
        assertTrue(history.counted(on("2026-03-02"), Definition.VALID_ON_DAY).isEmpty()); // the first one has lapsed
    }

    @Test
    void a_withdrawn_recognition_was_a_recognition_once_and_is_not_valid_from_that_day() {
        var history = certificates(
                issued(FIRST, 3, "2026-03-01", EARLY), change(FIRST, Kind.WITHDRAWN, "2026-06-15", "2029-03-01"));

        assertTrue(history.counted(on("2026-06-14"), Definition.VALID_ON_DAY).isPresent());
        assertTrue(history.counted(on("2026-06-15"), Definition.VALID_ON_DAY).isEmpty());
        assertTrue(history.counted(on("2026-06-15"), Definition.RECOGNISED_EVER).isPresent());
    }

    @Test
    void a_revoked_upgrade_does_not_bring_the_old_certificate_back() {
        var history = certificates(
                issued(FIRST, 3, "2025-03-01", EARLY),
                issued(SECOND, 4, "2026-03-01", EARLY),
                change(SECOND, Kind.REVOKED, "2026-06-15", "2029-03-01"));

        assertTrue(history.counted(on("2026-06-15"), Definition.VALID_ON_DAY).isEmpty());
    }

    @Test
    void an_extension_keeps_the_product_without_a_gap() {
        var history = certificates(
                issued(FIRST, 3, "2023-03-01", EARLY), change(FIRST, Kind.EXTENDED, "2026-03-10", "2026-08-28"));

        assertTrue(history.counted(on("2026-03-05"), Definition.VALID_ON_DAY).isPresent());
        assertTrue(history.counted(on("2026-08-28"), Definition.VALID_ON_DAY).isPresent());
        assertTrue(history.counted(on("2026-08-29"), Definition.VALID_ON_DAY).isEmpty());
    }

    @Test
    void the_announcement_of_a_lapse_changes_nothing() {
        var history = certificates(
                issued(FIRST, 3, "2023-03-01", EARLY), change(FIRST, Kind.EXPIRED, "2026-03-02", "2026-03-01"));

        assertTrue(history.counted(on("2026-03-01"), Definition.VALID_ON_DAY).isPresent());
        assertTrue(history.counted(on("2026-03-02"), Definition.VALID_ON_DAY).isEmpty());
    }

    @Test
    void potential_five_lasts_from_the_provinces_approval_until_the_ministry_decides() {
        var history = new ProductHistory(
                List.of(),
                List.of(decided(Outcome.RECOGNISED, "2026-09-20"), decided(Outcome.FORWARDED, "2026-06-01")));

        assertFalse(history.potentialFive(on("2026-05-31")));
        assertTrue(history.potentialFive(on("2026-06-01")));
        assertTrue(history.potentialFive(on("2026-09-19")));
        assertFalse(history.potentialFive(on("2026-09-20")));
    }

    @Test
    void less_than_90_at_the_ministry_ends_potential_five() {
        var history = new ProductHistory(
                List.of(), List.of(decided(Outcome.FORWARDED, "2026-06-01"), decided(Outcome.RETURNED, "2026-09-20")));

        assertFalse(history.potentialFive(on("2026-09-20")));
    }

    private static int starsOn(ProductHistory history, String day, Instant knownAt) {
        return history.counted(new Moment(LocalDate.parse(day), knownAt), Definition.RECOGNISED_EVER)
                .orElseThrow()
                .recognition()
                .stars();
    }

    private static Moment on(String day) {
        return on(LocalDate.parse(day));
    }

    private static Moment on(LocalDate day) {
        return new Moment(day, Instant.parse("2026-12-01T00:00:00Z"));
    }

    private static ProductHistory certificates(CertificateFact... facts) {
        return new ProductHistory(List.of(facts), List.of());
    }

    private static CertificateFact issued(UUID id, int stars, String signedOn, Instant recordedAt) {
        var day = LocalDate.parse(signedOn);
        return new CertificateFact(id, 1, Kind.ISSUED, day, recordedAt, day, day.plusMonths(36), recognition(stars));
    }

    private static CertificateFact change(UUID id, Kind kind, String on, String until) {
        var day = LocalDate.parse(on);
        return new CertificateFact(id, 2, kind, day, LATE, day, LocalDate.parse(until), recognition(3));
    }

    private static DecisionFact decided(Outcome outcome, String signedOn) {
        return new DecisionFact(UUID.randomUUID(), 1, PRODUCT, outcome, LocalDate.parse(signedOn), EARLY);
    }

    private static Recognition recognition(int stars) {
        return new Recognition(
                PRODUCT,
                UUID.randomUUID(),
                stars,
                11,
                new Place("01021", "08", "02", "08"),
                "COOPERATIVE",
                "PROVINCE",
                "26/2026/QĐ-TTg",
                "SCORED_HERE");
    }
}
