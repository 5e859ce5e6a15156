package vn.ocop.product.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.sample.SampleAnswers;
import vn.ocop.product.evidence.EvidenceItem;

class DossierComparisonTest {

    private static final CriteriaSets FORMS = CriteriaSets.load();
    private static final CriteriaSet TEA = FORMS.byNumber(11).orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, Integer> ANSWERS =
            SampleAnswers.reaching(TEA, Stars.FOUR).options();

    private static EvidenceItem proof(int id, String content, @Nullable LocalDate until, String... criteria) {
        return proof(id, content, until, null, criteria);
    }

    private static EvidenceItem proof(
            int id, String content, @Nullable LocalDate until, @Nullable Integer reusedFrom, String... criteria) {
        return new EvidenceItem(
                new UUID(1, id),
                new UUID(2, 1),
                "TEST_REPORT",
                Arrays.asList(criteria),
                "1",
                null,
                null,
                until,
                "OPEN",
                null,
                null,
                "proof.pdf",
                "application/pdf",
                content,
                9,
                "producer",
                Instant.EPOCH,
                reusedFrom == null ? null : new UUID(1, reusedFrom),
                null,
                null,
                null);
    }

    private static DossierComparison compared(
            Map<String, Integer> answers, List<EvidenceItem> earlier, List<EvidenceItem> later) {
        return DossierComparison.of(
                new DossierComparison.Side(TEA, ANSWERS, earlier),
                new DossierComparison.Side(TEA, answers, later),
                DAY);
    }

    private static List<String> told(List<DossierComparison.CriterionChange> changes) {
        return changes.stream()
                .map(change -> change.code() + " " + points(change.earlier()) + ">" + points(change.later())
                        + change.proofs().stream()
                                .map(p -> " " + p.proof().id().getLeastSignificantBits() + p.kind())
                                .reduce("", String::concat))
                .toList();
    }

    private static String points(DossierComparison.@Nullable Answer answer) {
        return answer == null ? "-" : answer.option() + "/" + answer.points();
    }

    @Test
    void the_same_answers_and_reused_proofs_are_no_change() {
        var earlier = List.of(proof(1, "a", DAY, "1.1", "8"), proof(2, "b", null));
        var later = List.of(proof(11, "a", DAY, 1, "1.1", "8"), proof(12, "b", null, 2));

        assertEquals(new DossierComparison(List.of(), List.of()), compared(ANSWERS, earlier, later));
    }

    @Test
    void a_changed_a_withdrawn_and_a_new_answer_are_told_with_points_in_the_order_of_the_form() {
        var answers = new HashMap<>(ANSWERS);
        answers.remove("1.1");
        answers.put("1.2", 0);

        int option = Objects.requireNonNull(ANSWERS.get("1.1"));
        var points = TEA.criterion("1.1").points(option);
        int second = Objects.requireNonNull(ANSWERS.get("1.2"));
        assertEquals(
                List.of(
                        "1.1 " + option + "/" + points + ">-",
                        "1.2 " + second + "/" + TEA.criterion("1.2").points(second) + ">0/0"),
                told(compared(answers, List.of(), List.of()).criteria()));
    }

    @Test
    void a_proof_is_new_reused_lapsed_or_left_out_for_each_criterion_by_itself() {
        var earlier = List.of(
                proof(1, "a", null, "1.1", "8"),
                proof(2, "b", DAY.minusDays(1), "8"),
                proof(3, "c", DAY, "9"),
                proof(4, "d", DAY.minusDays(1), "1.2"));
        var later = List.of(
                proof(11, "a", null, 1, "1.1", "8"),
                proof(12, "x", null, "8"),
                proof(14, "d", DAY.minusDays(1), 4, "1.2"));

        var answer = points(DossierComparison.of(
                        new DossierComparison.Side(TEA, Map.of(), List.of()),
                        new DossierComparison.Side(TEA, ANSWERS, List.of()),
                        DAY)
                .criteria()
                .stream()
                .filter(change -> change.code().equals("8"))
                .findFirst()
                .orElseThrow()
                .later());
        var told = told(compared(ANSWERS, earlier, later).criteria());
        assertEquals(3, told.size(), told.toString());
        assertEquals("1.2", told.getFirst().substring(0, 3));
        assertEquals(" 14LAPSED", told.getFirst().substring(told.getFirst().lastIndexOf(' ')));
        assertEquals("8 " + answer + ">" + answer + " 11REUSED 12NEW 2LAPSED", told.get(1));
        assertEquals(" 3LEFT_OUT", told.get(2).substring(told.get(2).lastIndexOf(' ')));
    }

    @Test
    void the_same_file_uploaded_again_is_the_same_paper_and_another_term_is_not() {
        var earlier = List.of(proof(1, "a", DAY, "8"));

        assertEquals(
                List.of(),
                compared(ANSWERS, earlier, List.of(proof(11, "a", DAY, "8"))).criteria());
        assertEquals(
                1,
                compared(ANSWERS, earlier, List.of(proof(11, "a", DAY.plusYears(1), "8")))
                        .criteria()
                        .size());
    }

    @Test
    void proofs_that_name_no_criterion_are_told_apart_and_only_if_one_differs() {
        var earlier = List.of(proof(1, "a", null), proof(2, "b", null));

        var changed = compared(ANSWERS, earlier, List.of(proof(11, "a", null, 1)));
        assertEquals(List.of(), changed.criteria());
        assertEquals(
                List.of("REUSED", "LEFT_OUT"),
                changed.general().stream().map(p -> p.kind().name()).toList());
    }

    @Test
    void criteria_of_another_form_are_compared_by_their_code() {
        var rice = FORMS.byNumber(1).orElseThrow();
        var answers = SampleAnswers.reaching(rice, Stars.FOUR).options();
        var all = DossierComparison.of(
                new DossierComparison.Side(rice, answers, List.of()),
                new DossierComparison.Side(TEA, Map.of(), List.of()),
                DAY);

        assertEquals(answers.size(), all.criteria().size());
        assertEquals(
                all.criteria().stream()
                        .map(c -> c.code())
                        .filter(c -> TEA.find(c).isEmpty())
                        .toList(),
                all.criteria().stream()
                        .map(c -> c.code())
                        .dropWhile(c -> TEA.find(c).isPresent())
                        .toList());
    }
}
