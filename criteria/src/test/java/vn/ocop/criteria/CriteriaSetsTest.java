package vn.ocop.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriteriaSetsTest {

    private static final CriteriaSets FORMS = CriteriaSets.load();

    private static CriteriaSet form(int number) {
        return FORMS.byNumber(number).orElseThrow();
    }

    @Test
    void all_26_forms_hold_787_criteria_and_2579_options() {
        var criteria =
                FORMS.all().stream().flatMap(form -> form.criteria().stream()).toList();

        assertEquals(26, FORMS.all().size());
        assertEquals(787, criteria.size());
        assertEquals(2_579, criteria.stream().mapToInt(c -> c.options().size()).sum());
    }

    @Test
    void a_form_is_found_by_number_version_and_legal_day() {
        assertEquals("Chè tươi, chè chế biến", form(11).name().vi());
        assertEquals(11, FORMS.byVersion("QD26-2026/11").orElseThrow().number());
        assertTrue(FORMS.byVersion("QD148/11").isEmpty());
        assertTrue(FORMS.byNumber(27).isEmpty());
        assertEquals(List.of(), FORMS.inForceOn(LocalDate.of(2026, 5, 21)));
        assertEquals(26, FORMS.inForceOn(LocalDate.of(2026, 5, 22)).size());
        assertTrue(FORMS.inForceOn(11, LocalDate.of(2026, 11, 21)).isPresent());
    }

    @Test
    void tea_and_coffee_have_codes_of_three_levels_under_their_subgroups() {
        var foreignMatter = form(13).criterion("6.1.1");
        var subgroup = foreignMatter.subgroup();

        assertEquals("Foreign matter", foreignMatter.name().en());
        assertEquals(new Subgroup("6.1", new Text("Ngoại hình", "Appearance"), 10), subgroup);
        assertEquals(
                List.of("6.1.1", "6.1.2", "6.2.1", "6.2.2", "6.2.3"),
                form(11).parts().get(2).sections().getFirst().criteria().stream()
                        .map(Criterion::code)
                        .toList());
    }

    @Test
    void a_lower_stars_minimum_is_carried_upward() {
        var labelling = form(11).criterion("2.3");

        assertEquals(1, labelling.minimumFor(Stars.THREE));
        assertEquals(3, labelling.minimumFor(Stars.FOUR));
        assertEquals(3, labelling.minimumFor(Stars.FIVE));
        assertEquals(0, labelling.minimumFor(Stars.TWO));
    }

    @Test
    void one_option_of_tourism_implies_its_case() {
        for (var code : List.of("8", "9", "15")) {
            var criterion = form(26).criterion(code);
            assertTrue(criterion.chooseOneCase());
            assertEquals(
                    List.of(1, 2, 3, 4),
                    criterion.options().stream().map(Option::no).toList());
            assertEquals(
                    List.of(1, 1, 2, 2),
                    criterion.options().stream().map(Option::caseNo).toList());
        }
        assertEquals(0, form(26).sampleUnits());
        assertEquals(5, form(11).sampleUnits());
    }

    @Test
    void questions_are_the_rules_that_only_a_person_can_decide() {
        assertEquals(
                List.of("rejection:1", "rejection:2", "rejection:3", "disqualify:1.1", "disqualify:2.1", "stop:6.1.1"),
                form(11).questions().stream().map(Question::id).toList());
        assertEquals(
                List.of("rejection:1", "rejection:2", "rejection:3", "requirement:1.1", "exclusion:2.1", "stop:6.1"),
                form(1).questions().stream().map(Question::id).toList());
        assertEquals(
                List.of("rejection:1", "rejection:2", "rejection:3"),
                form(16).questions().stream().map(Question::id).toList(),
                "the stop rule of bottled water follows from the answers");
    }

    @Test
    void a_form_serialises_to_the_agreed_json() throws Exception {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        var criterion = mapper.valueToTree(form(11).criterion("1.5"));
        var amenities = mapper.valueToTree(form(26).criterion("15"));

        assertEquals("""
                {"no":3,"points":2,"label":{"vi":"Hợp đồng liên kết >75% sản lượng","en":"Linkage contracts for over 75% of output"},"starMark":4,"inferred":false}""", mapper.writeValueAsString(criterion.get("options").get(2)));
        assertEquals("{\"4\":2,\"5\":3}", mapper.writeValueAsString(criterion.get("minPointsForStar")));
        assertEquals(2, amenities.get("options").get(3).get("case").asInt());
        assertEquals(
                "STOP",
                mapper.valueToTree(form(11).criterion("6.1.1"))
                        .at("/notes/0/kind")
                        .asText());
        assertEquals("4", mapper.writeValueAsString(Stars.FOUR));
    }
}
