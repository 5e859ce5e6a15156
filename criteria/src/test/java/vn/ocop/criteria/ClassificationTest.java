package vn.ocop.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClassificationTest {

    private final Classification classification = Classification.load();

    @Test
    void six_sectors_hold_26_sets_with_the_names_of_their_forms() {
        var forms = CriteriaSets.load();

        assertEquals(6, classification.sectors().size());
        assertEquals(26, classification.productSets().size());
        for (var set : classification.productSets()) {
            var form = forms.byNumber(set.number()).orElseThrow();
            assertEquals(form.name().vi(), set.name().vi());
            assertEquals(form.sampleUnits(), set.sampleUnits());
        }
        assertEquals("I", classification.sectorOf(11).orElseThrow().code());
    }

    @Test
    void associations_and_operating_centres_apply_for_tourism_only() {
        assertTrue(classification.mayApply("ASSOCIATION", 26));
        assertTrue(classification.mayApply("OPERATING_CENTRE", 26));
        assertFalse(classification.mayApply("ASSOCIATION", 11));
        assertTrue(classification.mayApply("HOUSEHOLD", 11));
        assertFalse(classification.mayApply("LARGE_ENTERPRISE", 11));
        assertFalse(classification.mayApply("HOUSEHOLD", 27));
    }
}
