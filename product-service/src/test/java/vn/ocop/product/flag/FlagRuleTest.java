package vn.ocop.product.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.criteria.completeness.Requirement;
import vn.ocop.product.flag.Fall.Reason;
import vn.ocop.product.flag.FlagRule.Change;
import vn.ocop.product.flag.FlagRule.Clearance;
import vn.ocop.product.flag.FlagRule.Due;
import vn.ocop.product.flag.FlagRule.Place;
import vn.ocop.product.flag.ProofRecord.Ending;
import vn.ocop.product.flag.ProofRecord.Kind;
import vn.ocop.product.flag.Recognition.Ground;
import vn.ocop.product.flag.Recognition.Of;
import vn.ocop.product.flag.Recognition.Proof;
import vn.ocop.product.flag.Recognition.Replacement;

@NullUnmarked
class FlagRuleTest {

    /** Set -Dseed=... for other orders. */
    private static final long SEED = Long.getLong("seed", 1);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID PRODUCT = id(1);
    private static final UUID PRODUCER = id(2);
    private static final UUID CERTIFICATE = id(3);
    private static final UUID EVIDENCE = id(4);
    private static final UUID RECORD = id(5);
    private static final UUID USE = id(6);
    private static final UUID OTHER = id(7);
    private static final Of OF = new Of(PRODUCT, PRODUCER, "08", "01021");

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static ProofRecord quality(UUID id, LocalDate until, Ending ended) {
        return new ProofRecord(
                id, Kind.QUALITY_CERTIFICATE, null, "VIETGAP", "1", PRODUCER, List.of(), null, until, ended);
    }

    private static ProofRecord right(Ending ended) {
        return new ProofRecord(RECORD, Kind.IP_RIGHT, null, "Shan tuyết", "00070", null, List.of(), null, null, ended);
    }

    private static ProofRecord use(UUID id, List<UUID> products, LocalDate until, Ending ended) {
        return new ProofRecord(id, Kind.IP_USE, RECORD, "HTX", null, PRODUCER, products, null, until, ended);
    }

    private static Proof byQuality(String... criteria) {
        return new Proof(EVIDENCE, Arrays.asList(criteria), RECORD, null, TODAY.minusYears(1), List.of());
    }

    private static Proof byRight() {
        return new Proof(EVIDENCE, List.of("5"), null, RECORD, null, List.of());
    }

    private static Proof paper(LocalDate until, Replacement... replacements) {
        return new Proof(EVIDENCE, List.of("8"), null, null, until, List.of(replacements));
    }

    private static Recognition resting(Proof... proofs) {
        return new Recognition(OF, CERTIFICATE, "OCOP-08-2026-000001", id(9), 1, List.of(proofs));
    }

    private static List<Due> due(Proof proof, ProofRecord... records) {
        return new FlagRule(List.of(records), TODAY).due(resting(proof));
    }

    private static Place place(String criterion, Ground ground) {
        return new Place(CERTIFICATE, criterion, EVIDENCE, ground);
    }

    @ParameterizedTest(name = "last day {0} days from today: flagged {1}")
    @CsvSource({"-400, true", "-1, true", "0, false", "1, false"})
    void a_record_counts_on_its_last_day_and_is_flagged_from_the_next(int days, boolean flagged) {
        var until = TODAY.plusDays(days);
        var found = due(byQuality("8"), quality(RECORD, until, null));
        var fall = new Fall(Reason.LAPSED, until.plusDays(1), Kind.QUALITY_CERTIFICATE, RECORD);
        assertEquals(flagged ? List.of(new Due(place("8", Ground.QUALITY_CERTIFICATE), fall)) : List.of(), found);
    }

    @Test
    void every_criterion_that_rests_on_the_proof_is_flagged() {
        var withdrawn = quality(RECORD, null, new Ending(Reason.WITHDRAWN, TODAY));
        var found = due(byQuality("7", "8", null), withdrawn);
        assertEquals(
                Arrays.asList("7", "8", null),
                found.stream().map(each -> each.place().criterion()).toList());
    }

    @Test
    void a_withdrawal_of_a_day_to_come_is_not_flagged_yet() {
        assertEquals(
                List.of(), due(byQuality("8"), quality(RECORD, null, new Ending(Reason.WITHDRAWN, TODAY.plusDays(1)))));
    }

    @Test
    void of_two_ends_the_earlier_is_told() {
        var record = quality(RECORD, TODAY.minusDays(1), new Ending(Reason.SUSPENDED, TODAY.minusDays(30)));
        assertEquals(
                Reason.SUSPENDED, due(byQuality("8"), record).getFirst().fall().reason());
    }

    @Test
    void a_record_goes_before_the_day_that_is_printed_on_the_paper() {
        assertEquals(List.of(), due(byQuality("8"), quality(RECORD, TODAY.plusYears(1), null)));
    }

    @Test
    void a_record_that_was_not_heard_of_is_no_reason() {
        assertEquals(List.of(), due(byQuality("8")));
        assertEquals(List.of(), due(byRight()));
    }

    @Test
    void a_paper_without_a_record_lapses_by_its_own_day() {
        assertEquals(List.of(), due(paper(TODAY)));
        assertEquals(List.of(), due(paper(null)));
        var fall = new Fall(Reason.LAPSED, TODAY, null, null);
        assertEquals(List.of(new Due(place("8", Ground.PAPER), fall)), due(paper(TODAY.minusDays(1))));
    }

    @Test
    void a_right_falls_with_its_cancellation_whatever_may_be_used() {
        var found = due(byRight(), right(new Ending(Reason.CANCELLED, TODAY)), use(USE, List.of(PRODUCT), null, null));
        assertEquals(
                new Fall(Reason.CANCELLED, TODAY, Kind.IP_RIGHT, RECORD),
                found.getFirst().fall());
    }

    @Test
    void a_right_falls_with_the_last_right_to_use_it_for_the_product() {
        var revoked = use(USE, List.of(PRODUCT), null, new Ending(Reason.REVOKED, TODAY.minusDays(3)));
        var lapsed = use(OTHER, List.of(), TODAY.minusDays(9), null);
        assertEquals(
                new Fall(Reason.REVOKED, TODAY.minusDays(3), Kind.IP_USE, USE),
                due(byRight(), right(null), revoked, lapsed).getFirst().fall());
        assertEquals(List.of(), due(byRight(), right(null), revoked, use(OTHER, List.of(), null, null)));
    }

    @Test
    void anothers_right_of_use_is_no_matter() {
        var ended = new Ending(Reason.REVOKED, TODAY);
        var ofOtherProduct = use(USE, List.of(OTHER), null, ended);
        var ofOther = new ProofRecord(OTHER, Kind.IP_USE, RECORD, "khác", null, OTHER, List.of(), null, null, ended);
        assertEquals(List.of(), due(byRight(), right(null), ofOtherProduct, ofOther));
        assertEquals(List.of(), due(byRight(), right(null)));
    }

    @Test
    void a_proof_that_names_two_records_falls_with_either() {
        var both = new Proof(EVIDENCE, List.of("5"), OTHER, RECORD, null, List.of());
        var found = due(both, right(null), quality(OTHER, TODAY.minusDays(1), null));
        assertEquals(
                List.of(place("5", Ground.QUALITY_CERTIFICATE)),
                found.stream().map(Due::place).toList());
    }

    @Test
    void what_was_named_in_its_place_stands_for_it_until_it_falls_too() {
        var replaced = paper(TODAY.minusDays(9), new Replacement(Ground.PAPER, RECORD, null));
        assertEquals(List.of(), due(replaced, quality(RECORD, TODAY, null)));
        assertEquals(
                new Fall(Reason.WITHDRAWN, TODAY, Kind.QUALITY_CERTIFICATE, RECORD),
                due(replaced, quality(RECORD, null, new Ending(Reason.WITHDRAWN, TODAY)))
                        .getFirst()
                        .fall());
        var seen = paper(TODAY.minusDays(9), new Replacement(Ground.PAPER, null, TODAY));
        assertEquals(List.of(), due(seen));
        var ofOtherGround = paper(TODAY.minusDays(9), new Replacement(Ground.IP_RIGHT, RECORD, null));
        assertEquals(1, due(ofOtherGround, quality(RECORD, null, null)).size());
    }

    @Test
    void a_flag_is_raised_once_and_cleared_when_the_record_is_renewed() {
        var rule = new FlagRule(List.of(quality(RECORD, TODAY.minusDays(1), null)), TODAY);
        var open = Map.of(id(20), place("8", Ground.QUALITY_CERTIFICATE));
        assertEquals(new Change(List.of(), Map.of()), rule.change(resting(byQuality("8")), open));
        var renewed = new FlagRule(List.of(quality(RECORD, TODAY.plusYears(2), null)), TODAY);
        assertEquals(
                new Change(List.of(), Map.of(id(20), Clearance.RENEWED)),
                renewed.change(resting(byQuality("8")), open));
    }

    @Test
    void a_flag_tells_whether_another_proof_or_the_end_of_the_recognition_cleared_it() {
        var open = Map.of(id(20), place("8", Ground.PAPER));
        var rule = new FlagRule(List.of(), TODAY);
        var replaced = paper(TODAY.minusDays(9), new Replacement(Ground.PAPER, null, null));
        assertEquals(
                Map.of(id(20), Clearance.REPLACED),
                rule.change(resting(replaced), open).clear());
        assertEquals(
                Map.of(id(20), Clearance.RECOGNITION_ENDED),
                rule.change(null, open).clear());
        var next = new Recognition(OF, OTHER, "OCOP-08-2026-000002", id(9), 1, List.of(paper(TODAY.minusDays(9))));
        var change = rule.change(next, open);
        assertEquals(Map.of(id(20), Clearance.RECOGNITION_ENDED), change.clear());
        assertEquals(
                new Place(OTHER, "8", EVIDENCE, Ground.PAPER),
                change.raise().getFirst().place());
    }

    /** Whatever the order in which records are heard of, what is due is the same, and doing it leaves nothing to do. */
    @RepeatedTest(20)
    void order_and_repetition_change_nothing(RepetitionInfo repetition) {
        var random = new Random(SEED + repetition.getCurrentRepetition());
        var records = new ArrayList<ProofRecord>(
                List.of(right(random.nextBoolean() ? null : new Ending(Reason.CANCELLED, day(random)))));
        for (int i = 30; i < 34; i++) {
            records.add(use(id(i), random.nextBoolean() ? List.of() : List.of(PRODUCT), day(random), null));
        }
        var first = new FlagRule(records, TODAY).due(resting(byRight()));
        Collections.shuffle(records, random);
        var rule = new FlagRule(records, TODAY);
        assertEquals(first, rule.due(resting(byRight())));
        var open = new java.util.HashMap<UUID, Place>();
        first.forEach(each -> open.put(UUID.randomUUID(), each.place()));
        assertEquals(new Change(List.of(), Map.of()), rule.change(resting(byRight()), open));
    }

    private static LocalDate day(Random random) {
        return TODAY.plusDays(random.nextInt(5) - 3L);
    }

    @Test
    void a_paper_without_criteria_proves_what_its_form_asks_such_a_paper_for() {
        var asked = List.of(
                new Requirement(null, 0, "LICENCE", "Mẫu 02", false),
                new Requirement("8", 1, "TEST_REPORT", "8", false),
                new Requirement("9", 1, "TEST_REPORT", "9", false),
                new Requirement(null, 0, "TEST_REPORT", "Mẫu 02", false));
        assertEquals(List.of("8", "9"), Rested.on("TEST_REPORT", List.of(), asked));
        assertEquals(List.of("1.2"), Rested.on("TEST_REPORT", List.of("1.2"), asked));
        assertEquals(Collections.singletonList(null), Rested.on("LICENCE", List.of(), asked));
        assertEquals(List.of(), Rested.on("OTHER", List.of(), asked));
    }

    @Test
    void a_record_serves_the_products_it_names_or_all_of_its_holder_or_those_of_its_users() {
        assertTrue(quality(RECORD, null, null).mayServe(PRODUCT, PRODUCER, List.of(), TODAY));
        assertFalse(quality(RECORD, null, null).mayServe(PRODUCT, OTHER, List.of(), TODAY));
        assertFalse(right(null).mayServe(PRODUCT, PRODUCER, List.of(), TODAY));
        assertTrue(right(null).mayServe(PRODUCT, PRODUCER, List.of(use(USE, List.of(PRODUCT), null, null)), TODAY));
        assertFalse(right(null)
                .mayServe(PRODUCT, PRODUCER, List.of(use(USE, List.of(PRODUCT), TODAY.minusDays(1), null)), TODAY));
    }

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvSource({
        "VALID, , ",
        "GRANTED, 2020-01-01, ",
        "EXPIRED, 2026-11-01, ",
        "EXPIRED, , LAPSED",
        "EXPIRED, 2030-01-01, LAPSED",
        "WITHDRAWN, , WITHDRAWN",
        "CANCELLED, , CANCELLED",
        "REFUSED, , REFUSED",
        "SUSPENDED, , SUSPENDED",
        "SOMETHING_NEW, , "
    })
    void the_registers_words_say_whether_a_record_ended(String state, LocalDate until, Reason reason) {
        var at = java.time.Instant.parse("2026-11-21T17:00:00Z"); // the 22nd in Vietnam
        var heard = new RegisterJson.IpRightChanged(RECORD, "Shan tuyết", "00070", null, null, until, state, null)
                .heard(at);
        assertEquals(
                reason == null ? null : new Ending(reason, TODAY),
                heard.record().ended());
    }
}
