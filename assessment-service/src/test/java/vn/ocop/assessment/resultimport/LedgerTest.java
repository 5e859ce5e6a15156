package vn.ocop.assessment.resultimport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.law.LawJson;
import vn.ocop.assessment.resultimport.Entry.Act;
import vn.ocop.assessment.resultimport.Entry.Decided;
import vn.ocop.assessment.resultimport.Entry.Terms;

class LedgerTest {

    private static final UUID DECISION = UUID.randomUUID();
    private static final UUID LATER = UUID.randomUUID();
    private static final UUID ACT = UUID.randomUUID();
    private static final UUID PRODUCT = UUID.randomUUID();

    private boolean nation = true;
    private String province = "08";
    private Ledger ledger = empty();

    private Ledger empty() {
        return new Ledger(
                List.of(),
                new Rights(nation, code -> code.equals(province)),
                LawJson.law().transition());
    }

    private static Decided decided(String day, int stars) {
        var signedOn = LocalDate.parse(day);
        return new Decided(signedOn, "1021", PRODUCT, "08", stars, signedOn.plusMonths(36));
    }

    private static Act revocation(String day) {
        return new Act(RowKind.REVOCATION, LocalDate.parse(day), "77", DECISION, false, null);
    }

    private static Act extension(String day, String until) {
        return new Act(RowKind.EXTENSION, LocalDate.parse(day), "78", DECISION, false, LocalDate.parse(until));
    }

    /** What becomes of each step, in one line; a step that corrects by an amending decision names its day. */
    private String judged(UUID id, RowOperation operation, @Nullable Terms terms, @Nullable String amendedOn) {
        var hash = String.valueOf(terms);
        var day = amendedOn == null ? null : LocalDate.parse(amendedOn);
        var kind = terms == null ? null : terms.kind();
        var judgement = ledger.judge(new Entry(id, kind, operation, hash, terms, day));
        var fault = judgement.fault();
        return fault == null
                ? judgement.status() + " " + judgement.version()
                : fault.code() + new ArrayList<>(fault.args());
    }

    private String upsert(UUID id, Terms terms) {
        return judged(id, RowOperation.UPSERT, terms, null);
    }

    private String clerical(UUID id, Terms terms) {
        return judged(id, RowOperation.CORRECT, terms, null);
    }

    private String amended(UUID id, Terms terms, String on) {
        return judged(id, RowOperation.CORRECT, terms, on);
    }

    private String voided(UUID id) {
        return judged(id, RowOperation.VOID, null, null);
    }

    @Test
    void a_changed_row_supersedes_but_never_names_another_decision_or_an_earlier_day() {
        assertEquals("CREATED 1", upsert(DECISION, decided("2024-06-12", 4)));
        assertEquals("UNCHANGED 1", upsert(DECISION, decided("2024-06-12", 4)));
        assertEquals("CORRECTED 2", upsert(DECISION, decided("2024-06-12", 3)));
        assertEquals("another-decision[]", upsert(DECISION, decided("2024-06-13", 3)));
        assertEquals("contradicts-later-decision[2024-06-12]", upsert(DECISION, decided("2024-06-11", 3)));
        assertEquals("CORRECTED 3", clerical(DECISION, decided("2024-06-11", 3)));
    }

    @Test
    void what_an_amending_decision_said_is_not_undone_by_an_older_file() {
        upsert(DECISION, decided("2024-06-12", 4));
        assertEquals(
                "contradicts-later-decision[2024-06-12]", amended(DECISION, decided("2024-06-12", 3), "2024-06-11"));
        assertEquals("CORRECTED 2", amended(DECISION, decided("2024-06-12", 3), "2024-09-01"));
        assertEquals("contradicts-later-decision[2024-09-01]", upsert(DECISION, decided("2024-06-12", 4)));
        assertEquals(
                "contradicts-later-decision[2024-09-01]", amended(DECISION, decided("2024-06-12", 4), "2024-08-31"));
        assertEquals("CORRECTED 3", amended(DECISION, decided("2024-06-12", 4), "2024-09-02"));
    }

    @Test
    void what_is_not_here_cannot_be_corrected_and_what_was_taken_back_stays_so() {
        assertEquals("no-such-row[]", clerical(DECISION, decided("2024-06-12", 4)));
        assertEquals("no-such-row[]", voided(DECISION));
        upsert(DECISION, decided("2024-06-12", 4));
        assertEquals("VOIDED 2", voided(DECISION));
        assertEquals("UNCHANGED 2", voided(DECISION));
        assertEquals("row-voided[]", upsert(DECISION, decided("2024-06-12", 4)));
        assertEquals("row-voided[]", upsert(ACT, revocation("2025-03-01")));
    }

    @Test
    void a_revocation_lies_between_its_decision_and_the_end_and_there_is_one() {
        assertEquals("no-such-row[]", upsert(ACT, revocation("2025-03-01")));
        upsert(DECISION, decided("2024-06-12", 4));
        assertEquals("before-its-decision[2024-06-12]", upsert(ACT, revocation("2024-06-11")));
        assertEquals("lapsed-before[2027-06-12]", upsert(ACT, revocation("2027-06-13")));
        assertEquals("CREATED 1", upsert(ACT, revocation("2027-06-12")));
        assertEquals("done-before[2027-06-12]", upsert(LATER, revocation("2025-03-01")));
        assertEquals("another-kind[REVOCATION]", upsert(ACT, decided("2024-06-12", 4)));
    }

    @Test
    void what_a_later_decision_replaced_is_not_revoked_any_more() {
        upsert(DECISION, decided("2024-06-12", 4));
        upsert(LATER, decided("2025-02-01", 4));
        assertEquals("contradicts-later-decision[2025-02-01]", upsert(ACT, revocation("2025-03-01")));
        assertEquals("CREATED 1", upsert(ACT, revocation("2025-01-31")));
    }

    @Test
    void a_decision_cannot_be_taken_back_or_moved_under_what_befell_it() {
        upsert(DECISION, decided("2024-06-12", 4));
        upsert(ACT, revocation("2025-03-01"));
        assertEquals("contradicts-later-decision[2025-03-01]", voided(DECISION));
        assertEquals("contradicts-later-decision[2025-03-01]", clerical(DECISION, decided("2025-03-02", 4)));
        assertEquals("contradicts-later-decision[2025-03-01]", clerical(DECISION, decided("2024-06-12", 5)));
        assertEquals("VOIDED 2", voided(ACT));
        assertEquals("VOIDED 2", voided(DECISION));
    }

    @Test
    void a_certificate_is_extended_by_at_most_180_days_if_it_ran_when_article_12_came() {
        upsert(DECISION, decided("2023-06-01", 4)); // until 2026-06-01
        assertEquals("no-extension-before[2026-05-22]", upsert(ACT, extension("2026-05-21", "2026-10-01")));
        assertEquals("outside-extension[2026-06-01, 2026-11-28]", upsert(ACT, extension("2026-05-22", "2026-11-29")));
        assertEquals("outside-extension[2026-06-01, 2026-11-28]", upsert(ACT, extension("2026-05-22", "2026-06-01")));
        assertEquals("CREATED 1", upsert(ACT, extension("2026-05-22", "2026-11-28")));
        assertEquals("CREATED 1", upsert(LATER, revocation("2026-11-28")));
        ledger = empty();
        upsert(DECISION, decided("2023-05-21", 4));
        assertEquals("no-extension-before[2026-05-22]", upsert(ACT, extension("2026-05-22", "2026-10-01")));
        ledger = empty();
        upsert(DECISION, decided("2023-06-01", 4));
        upsert(LATER, revocation("2026-05-22"));
        assertEquals("contradicts-later-decision[2026-05-22]", upsert(ACT, extension("2026-05-22", "2026-10-01")));
    }

    @Test
    void a_province_touches_neither_what_the_ministry_decided_nor_what_is_anothers() {
        upsert(DECISION, decided("2024-06-12", 5));
        nation = false;
        var ministry = ledger.standing(DECISION);
        ledger = new Ledger(
                List.of(java.util.Objects.requireNonNull(ministry)),
                new Rights(false, code -> true),
                LawJson.law().transition());
        assertEquals("not-your-decision[5]", clerical(DECISION, decided("2024-06-12", 4)));
        assertEquals("not-your-decision[5]", voided(DECISION));
        assertEquals("not-your-decision[5]", upsert(ACT, revocation("2025-03-01")));
        province = "19";
        ledger = empty();
        upsert(DECISION, decided("2024-06-12", 4));
        assertEquals("outside-area[08]", voided(DECISION));
    }

    @Test
    void each_level_ends_what_is_its_own() {
        upsert(DECISION, decided("2024-06-12", 5));
        assertEquals("other-level-ends[5]", upsert(ACT, revocation("2025-03-01")));
    }

    @Test
    void product_and_province_of_a_row_are_fixed() {
        upsert(DECISION, decided("2024-06-12", 4));
        var was = decided("2024-06-12", 4);
        var product = new Decided(was.day(), was.decision(), UUID.randomUUID(), "08", 4, was.printedEnd());
        var moved = new Decided(was.day(), was.decision(), PRODUCT, "19", 4, was.printedEnd());
        assertEquals("product-fixed[]", upsert(DECISION, product));
        assertEquals("province-fixed[08]", clerical(DECISION, moved));
    }
}
