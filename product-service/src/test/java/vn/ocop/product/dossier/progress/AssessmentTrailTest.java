package vn.ocop.product.dossier.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.product.dossier.DossierState;
import vn.ocop.product.dossier.progress.AssessmentTrail.Step;

class AssessmentTrailTest {

    private static final UUID PROVINCE = new UUID(0, 1);
    private static final UUID CENTRE = new UUID(0, 2);

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "RECEIVED, FORWARDED",
        "UNDER_REVIEW, UNDER_ASSESSMENT",
        "SCORING, UNDER_ASSESSMENT",
        "FORWARDED, UNDER_ASSESSMENT",
        "RETURNED_TO_PROVINCE, UNDER_ASSESSMENT",
        "DECIDED, DECIDED",
        "NOT_REACHED, DECIDED",
        "REJECTED, DECIDED",
        "WITHDRAWN, DECIDED"
    })
    void the_last_assessment_says_where_the_dossier_stands(String state, DossierState expected) {
        assertEquals(expected, new AssessmentTrail(List.of(step(PROVINCE, null, state))).dossierState());
    }

    @Test
    void the_order_of_arrival_is_free() {
        var province = step(PROVINCE, null, "FORWARDED");
        var centre = step(CENTRE, PROVINCE, "DECIDED");
        assertEquals(DossierState.DECIDED, new AssessmentTrail(List.of(province, centre)).dossierState());
        assertEquals(DossierState.DECIDED, new AssessmentTrail(List.of(centre, province)).dossierState());
    }

    @Test
    void a_dossier_that_came_to_the_centre_is_not_back_with_the_province() {
        var trail = new AssessmentTrail(List.of(step(PROVINCE, null, "FORWARDED"), step(CENTRE, PROVINCE, "RECEIVED")));
        assertEquals(DossierState.UNDER_ASSESSMENT, trail.dossierState());
    }

    @Test
    void what_the_centre_returned_is_under_way_until_the_province_has_decided_on_it() {
        var forwarded = step(PROVINCE, null, "FORWARDED");
        assertEquals(
                DossierState.UNDER_ASSESSMENT,
                new AssessmentTrail(List.of(forwarded, step(CENTRE, PROVINCE, "RETURNED_TO_PROVINCE"))).dossierState());
        assertEquals(
                DossierState.DECIDED,
                new AssessmentTrail(List.of(forwarded, step(CENTRE, PROVINCE, "DECIDED"))).dossierState());
    }

    @Test
    void what_is_assessed_again_is_under_way_though_the_one_before_has_ended() {
        var again = new UUID(0, 3);
        var ended = step(PROVINCE, null, "DECIDED");
        assertEquals(
                DossierState.UNDER_ASSESSMENT,
                new AssessmentTrail(List.of(step(again, PROVINCE, "RECEIVED"), ended)).dossierState());
        assertEquals(
                DossierState.DECIDED,
                new AssessmentTrail(List.of(ended, step(again, PROVINCE, "NOT_REACHED"))).dossierState());
    }

    private static Step step(UUID id, @Nullable UUID previous, String state) {
        return new Step(id, previous, state, false);
    }
}
