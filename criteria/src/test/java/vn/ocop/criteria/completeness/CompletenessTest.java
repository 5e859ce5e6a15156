package vn.ocop.criteria.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Criterion;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.Text;
import vn.ocop.criteria.completeness.Missing.Reason;
import vn.ocop.criteria.sample.SampleAnswers;

class CompletenessTest {

    private static final CriteriaSets FORMS = CriteriaSets.load();
    private static final DocumentCatalogue CATALOGUE = DocumentCatalogue.load(FORMS);
    private static final Completeness COMPLETENESS = new Completeness(CATALOGUE);
    private static final CriteriaSet TEA = FORMS.byNumber(11).orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static HeldDocument held(String type, @Nullable LocalDate validUntil, String... criteria) {
        return new HeldDocument(type, Set.of(criteria), validUntil);
    }

    private static final List<HeldDocument> ALWAYS =
            List.of(held("BUSINESS_REGISTRATION", null), held("FOOD_SAFETY_CERTIFICATE", TODAY));

    /** Tea with nothing claimed but what is given. */
    private static List<Missing> missing(Map<String, Integer> claims, List<HeldDocument> held) {
        var answers = new HashMap<String, Integer>();
        TEA.criteria().forEach(criterion -> answers.put(criterion.code(), Criterion.NONE_FITS));
        answers.putAll(claims);
        return COMPLETENESS.check(TEA, TEA.choose(answers), held, TODAY);
    }

    private static List<String> types(List<Missing> missing) {
        return missing.stream()
                .map(one -> one.documentType() + " " + one.criteria())
                .toList();
    }

    @Test
    void tea_that_claims_nothing_needs_registration_and_food_safety() {
        assertEquals(
                List.of("BUSINESS_REGISTRATION []", "FOOD_SAFETY_CERTIFICATE []"), types(missing(Map.of(), List.of())));
        assertEquals(List.of(), missing(Map.of(), ALWAYS));
    }

    @Test
    void a_declared_quality_needs_the_declaration_and_a_test_report() {
        var missing = missing(Map.of("8", 1), ALWAYS);

        assertEquals(List.of("QUALITY_DECLARATION [8]", "TEST_REPORT [8]"), types(missing));
        assertEquals(
                new Text(
                        "Thiếu: Phiếu kiểm nghiệm chất lượng, an toàn theo tiêu chuẩn công bố (tiêu chí 8).",
                        "Missing: Quality and safety test report against the declared standard (criterion 8)."),
                missing.get(1).message());
    }

    @Test
    void proof_is_asked_from_the_claimed_points_on() {
        assertEquals(List.of(), missing(Map.of("4.1", 1), ALWAYS), "a market inside the commune needs no contract");
        assertEquals(List.of("DISTRIBUTION_CONTRACT [4.1]"), types(missing(Map.of("4.1", 2), ALWAYS)));
        assertEquals(List.of(), missing(Map.of("1.5", 1), ALWAYS), "no linkage is worth 0");
        assertEquals(List.of("LINKAGE_CONTRACT [1.5]"), types(missing(Map.of("1.5", 2), ALWAYS)));
        assertEquals(List.of("IP_PROOF [3.5]"), types(missing(Map.of("3.5", 1), ALWAYS)));
        assertEquals(List.of("GROWTH_PROOF [3.4]"), types(missing(Map.of("3.4", 1), ALWAYS)));
        assertEquals(List.of("LABOUR_LIST [3.3]"), types(missing(Map.of("3.3", 1), ALWAYS)));
    }

    @Test
    void a_paper_proves_the_criteria_it_names_or_any_if_it_names_none() {
        var claims = Map.of("2.3", 3, "5.1", 5);
        var rest = List.of(ALWAYS.get(0), ALWAYS.get(1), held("PRODUCT_LABEL", null), held("PRODUCT_STORY", null));

        assertEquals(List.of("TRACEABILITY_PROOF [2.3, 5.1]"), types(missing(claims, rest)));
        assertEquals(
                List.of("TRACEABILITY_PROOF [5.1]"),
                types(missing(claims, plus(rest, held("TRACEABILITY_PROOF", null, "2.3")))));
        assertEquals(List.of(), missing(claims, plus(rest, held("TRACEABILITY_PROOF", null))));
    }

    private static List<HeldDocument> plus(List<HeldDocument> documents, HeldDocument another) {
        return Stream.concat(documents.stream(), Stream.of(another)).toList();
    }

    @Test
    void a_paper_counts_on_its_last_day_and_is_expired_the_day_after() {
        var claims = Map.of("1.2", 2);

        assertEquals(List.of(), missing(claims, plus(ALWAYS, held("AREA_CERTIFICATE", TODAY, "1.2"))));
        var expired = missing(claims, plus(ALWAYS, held("AREA_CERTIFICATE", TODAY.minusDays(1), "1.2")));
        assertEquals(List.of("AREA_CERTIFICATE [1.2]"), types(expired));
        assertEquals(Reason.EXPIRED, expired.getFirst().reason());
        assertTrue(expired.getFirst().message().vi().startsWith("Hết hạn: "));
        assertEquals(
                List.of(),
                missing(
                        claims,
                        plus(
                                plus(ALWAYS, held("AREA_CERTIFICATE", TODAY.minusDays(1), "1.2")),
                                held("AREA_CERTIFICATE", TODAY.plusYears(1), "1.2"))),
                "a renewed paper replaces the expired one");
    }

    @Test
    void every_criterion_must_be_answered_but_the_structure_of_a_story_that_does_not_exist() {
        var answers = new HashMap<String, Integer>();
        TEA.criteria().forEach(criterion -> answers.put(criterion.code(), Criterion.NONE_FITS));
        answers.remove("5.2");
        answers.remove("9");

        var missing = COMPLETENESS.check(TEA, TEA.choose(answers), ALWAYS, TODAY);

        assertEquals(1, missing.size());
        assertEquals(Reason.UNANSWERED, missing.getFirst().reason());
        assertEquals(List.of("9"), missing.getFirst().criteria());
        assertEquals(
                32, COMPLETENESS.check(TEA, TEA.choose(Map.of()), ALWAYS, TODAY).size());
    }

    @Test
    void every_rule_of_every_form_names_an_existing_criterion_and_type() {
        for (var form : FORMS.all()) {
            var rules = CATALOGUE.requirements(form);
            assertTrue(rules.size() >= 12, form.version());
            for (var rule : rules) {
                assertTrue(CATALOGUE.type(rule.documentType()).isPresent(), rule.toString());
                var code = rule.criterion();
                assertTrue(code == null || form.criterion(code).max() >= rule.fromPoints(), rule.toString());
            }
        }
    }

    @Test
    void food_safety_is_asked_of_food_and_drink_only_and_of_every_form_a_registration() {
        for (var form : FORMS.all()) {
            var always = CATALOGUE.requirements(form).stream()
                    .filter(rule -> rule.criterion() == null)
                    .map(Requirement::documentType)
                    .toList();
            assertTrue(always.contains("BUSINESS_REGISTRATION"));
            assertEquals(form.number() <= 17, always.contains("FOOD_SAFETY_CERTIFICATE"), form.version());
        }
    }

    @Test
    void one_paper_of_each_type_completes_any_form() {
        var everything =
                CATALOGUE.types().stream().map(type -> held(type.code(), null)).toList();

        for (var form : FORMS.all()) {
            assertEquals(
                    List.of(), COMPLETENESS.check(form, SampleAnswers.reaching(form, Stars.FIVE), everything, TODAY));
        }
    }

    @Test
    void the_list_of_workers_is_personal() {
        assertEquals(
                DocumentType.Sensitivity.PERSONAL,
                CATALOGUE.type("LABOUR_LIST").orElseThrow().sensitivity());
    }
}
