package vn.ocop.statistics.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;
import vn.ocop.platform.reference.Unit;

class RegionTest {

    @ParameterizedTest
    @EnumSource(Boundaries.class)
    void every_province_is_in_exactly_one_region(Boundaries boundaries) {
        var provinces = new AdministrativeUnits()
                .units(Level.PROVINCE, null, boundaries.namesOn(LocalDate.of(2025, 7, 1))).stream()
                        .map(Unit::code)
                        .sorted()
                        .toList();

        var listed = Arrays.stream(Region.values())
                .flatMap(region -> region.provinces(boundaries).stream())
                .sorted()
                .toList();

        assertEquals(provinces, listed);
    }

    @Test
    void a_province_may_lie_in_another_region_under_the_other_boundaries() {
        assertEquals(Region.CENTRAL_HIGHLANDS, Region.of(Boundaries.OF_63, "68").orElseThrow());
        assertEquals(
                Region.SOUTH_CENTRAL_AND_HIGHLANDS,
                Region.of(Boundaries.OF_34, "68").orElseThrow());
        assertEquals(
                6,
                Arrays.stream(Region.values())
                        .filter(r -> !r.provinces(Boundaries.OF_63).isEmpty())
                        .count());
        assertEquals(
                6,
                Arrays.stream(Region.values())
                        .filter(r -> !r.provinces(Boundaries.OF_34).isEmpty())
                        .count());
    }
}
