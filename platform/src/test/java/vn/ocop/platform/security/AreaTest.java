package vn.ocop.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "VN, VN, true",
        "VN, 08, true",
        "VN, 08-01021, true",
        "08, VN, false",
        "08, 08, true",
        "08, 08-01021, true",
        "08, 19, false",
        "08, 19-02185, false",
        "08-01021, 08, false",
        "08-01021, 08-01021, true",
        "08-01021, 08-01024, false"
    })
    void a_wider_area_covers_each_narrower_one_inside_it(String own, String other, boolean expected) {
        assertEquals(expected, Area.parse(own).covers(Area.parse(other)));
    }

    @Test
    void no_area_reaches_nothing() {
        var none = new AreaScope(Set.of());
        assertEquals(false, none.covers(Area.parse("08-01021")));
        assertEquals("false", none.condition("p", "c").sql());
    }

    @Test
    void a_list_is_cut_by_the_same_rule() {
        var scope = new AreaScope(Set.of(Area.parse("08-01021")));
        assertEquals(new AreaScope.Condition("((p = ? and c = ?))", List.of("08", "01021")), scope.condition("p", "c"));
        assertEquals(
                "true", new AreaScope(Set.of(Area.nation())).condition("p", "c").sql());
    }

    @Test
    void a_text_that_is_no_area_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Area.parse("08-1021"));
        assertThrows(IllegalArgumentException.class, () -> Area.parse(""));
    }
}
