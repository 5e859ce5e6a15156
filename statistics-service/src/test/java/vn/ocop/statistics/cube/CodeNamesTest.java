package vn.ocop.statistics.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Classification;
import vn.ocop.criteria.Text;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.statistics.figure.Sector;

class CodeNamesTest {

    private final CodeNames names = new CodeNames(new AdministrativeUnits(), Classification.load());

    @Test
    void sectors_follow_the_classification_of_the_decision() {
        var classification = Classification.load();
        for (int set = 1; set <= 26; set++) {
            assertEquals(
                    classification.sectorOf(set).orElseThrow().code(),
                    Sector.ofSet(set).name());
        }
    }

    @Test
    void a_code_of_both_periods_is_named_by_its_boundaries() {
        var asOf = LocalDate.of(2026, 11, 1);

        assertEquals("Tuyên Quang", name(Boundaries.OF_63, "08", asOf).vi());
        assertEquals("Ha Giang", name(Boundaries.OF_63, "02", asOf).en());
        assertEquals("02", name(Boundaries.OF_34, "02", asOf).vi()); // ended on 2025-06-30
        assertEquals(
                "Dong Nai",
                name(Boundaries.OF_34, "75", LocalDate.of(2020, 1, 1)).en());
    }

    @Test
    void every_producer_type_and_set_has_a_name() {
        assertEquals(
                "Hợp tác xã",
                names.name(Dimension.PRODUCER_TYPE, "COOPERATIVE", LocalDate.EPOCH)
                        .vi());
        assertEquals(
                "fresh and processed tea",
                names.name(Dimension.SET, "11", LocalDate.EPOCH).en().toLowerCase(Locale.ROOT));
    }

    private Text name(Boundaries boundaries, String code, LocalDate asOf) {
        return names.name(Dimension.PROVINCE, code, boundaries.namesOn(asOf));
    }
}
