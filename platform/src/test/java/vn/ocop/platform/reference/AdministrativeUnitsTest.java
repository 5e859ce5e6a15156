package vn.ocop.platform.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministrativeUnitsTest {

    private static final LocalDate LAST_DAY_OF_63 = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY_OF_34 = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final AdministrativeUnits units = new AdministrativeUnits();

    @ParameterizedTest(name = "{0}: {1} provinces, {2} districts, {3} communes")
    @CsvSource({
        "2017-12-31, 0, 0, 0",
        "2018-01-01, 63, 713, 11160",
        "2025-06-30, 63, 713, 11160",
        "2025-07-01, 34, 0, 3321",
        "2026-04-30, 34, 0, 3321",
        "2026-11-21, 34, 0, 3321",
    })
    void as_many_units_as_the_day_had(LocalDate day, int provinces, int districts, int communes) {
        assertEquals(provinces, units.units(Level.PROVINCE, null, day).size());
        assertEquals(districts, units.units(Level.DISTRICT, null, day).size());
        assertEquals(communes, units.units(Level.COMMUNE, null, day).size());
    }

    @ParameterizedTest(name = "{0}: {1} wards, {2} rural communes, {3} special zones")
    @CsvSource({"2025-07-01, 687, 2621, 13", "2026-04-30, 697, 2611, 13", "2026-09-20, 709, 2599, 13"})
    void types_of_communes_change_with_time(LocalDate day, long wards, long rural, long zones) {
        var counts = units.units(Level.COMMUNE, null, day).stream()
                .collect(Collectors.groupingBy(Unit::type, Collectors.counting()));
        assertEquals(Map.of("Phường", wards, "Xã", rural, "Đặc khu", zones), counts);
    }

    @ParameterizedTest(name = "province {0} is a {2} on {1}")
    @CsvSource({
        "24, 2026-09-19, Tỉnh Bắc Ninh",
        "24, 2026-09-20, Thành phố Bắc Ninh",
        "75, 2026-04-29, Tỉnh Đồng Nai",
        "75, 2026-04-30, Thành phố Đồng Nai",
        "22, 2026-08-31, Tỉnh Quảng Ninh",
        "22, 2026-09-01, Thành phố Quảng Ninh",
        "24, 2025-06-30, Tỉnh Bắc Giang",
        "46, 2024-12-31, Tỉnh Thừa Thiên Huế",
        "46, 2025-01-01, Thành phố Huế",
    })
    void a_province_is_called_what_the_day_called_it(String code, LocalDate day, String fullName) {
        assertEquals(Optional.of(fullName), units.province(code, day).map(Unit::fullName));
    }

    @Test
    void nine_cities_and_25_provinces_today() {
        var cities = units.units(Level.PROVINCE, null, TODAY).stream()
                .filter(unit -> unit.type().equals("Thành phố"))
                .map(Unit::code)
                .toList();
        assertEquals(List.of("01", "22", "24", "31", "46", "48", "75", "79", "92"), cities);
    }

    @Test
    void a_change_of_type_is_a_second_period_of_the_same_unit() {
        var before = units.commune("07294", LocalDate.of(2026, 9, 19)).orElseThrow();
        var after = units.commune("07294", LocalDate.of(2026, 9, 20)).orElseThrow();
        assertEquals("Xã Bố Hạ", before.fullName());
        assertEquals("Phường Bố Hạ", after.fullName());
        assertEquals(LocalDate.of(2026, 9, 19), before.validUntil());
        assertEquals(LocalDate.of(2026, 9, 20), after.validFrom());
        assertEquals(before.predecessors(), after.predecessors());
        assertEquals(List.of(), before.successors());
    }

    @Test
    void hoang_su_phi_lies_in_tuyen_quang_and_came_from_ha_giang() {
        var commune = units.commune("01021", TODAY).orElseThrow();
        assertEquals("Xã Hoàng Su Phì", commune.fullName());
        assertEquals("08", commune.parentCode());
        assertEquals(List.of("01021", "01045", "01048", "01063", "01066"), commune.predecessors());
        assertEquals(Optional.of("08"), units.provinceOfCommune("01021", TODAY));
        assertEquals(Optional.of("02"), units.provinceUnder(2024, "01021"));
        assertEquals(Optional.of("08"), units.provinceUnder(2025, "01021"));
        assertEquals("Tuyên Quang", units.province("08", TODAY).orElseThrow().name());
        assertEquals(
                List.of("02", "08"), units.province("08", TODAY).orElseThrow().predecessors());
    }

    @Test
    void before_the_reform_the_same_code_was_a_town_in_a_district_of_ha_giang() {
        var town = units.commune("01021", LAST_DAY_OF_63).orElseThrow();
        assertEquals("Thị trấn Vinh Quang", town.fullName());
        assertEquals("032", town.parentCode());
        assertEquals(LAST_DAY_OF_63, town.validUntil());
        assertEquals(List.of("01021"), town.successors());
        assertEquals(Optional.of("02"), units.provinceOfCommune("01021", LAST_DAY_OF_63));
        var district = units.unit(Level.DISTRICT, "032", LAST_DAY_OF_63).orElseThrow();
        assertEquals("Huyện Hoàng Su Phì", district.fullName());
        assertTrue(district.successors().contains("01021"));
    }

    @Test
    void a_commune_that_is_gone_counts_in_the_province_that_took_it() {
        assertEquals(Optional.empty(), units.commune("01045", TODAY));
        assertEquals(Optional.of("02"), units.provinceUnder(2024, "01045"));
        assertEquals(Optional.of("08"), units.provinceUnder(2025, "01045"));
    }

    @ParameterizedTest(name = "special zone {0} {1} came from province {2}")
    @CsvSource({
        "20333, Hoàng Sa, 48",
        "22736, Trường Sa, 56",
        "26732, Côn Đảo, 77",
        "11948, Bạch Long Vĩ, 31",
        "19742, Cồn Cỏ, 45"
    })
    void special_zones_came_from_districts_without_communes(String code, String name, String province) {
        assertEquals("Đặc khu " + name, units.commune(code, TODAY).orElseThrow().fullName());
        assertEquals(Optional.of(province), units.provinceUnder(2024, code));
    }

    @Test
    void unknown_codes_are_in_no_province() {
        assertEquals(Optional.empty(), units.provinceUnder(2024, "99999"));
        assertEquals(Optional.empty(), units.provinceUnder(2025, "99999"));
        assertEquals(Optional.empty(), units.provinceUnder(2025, "zzz"));
        assertEquals(Optional.empty(), units.provinceOfCommune("99999", TODAY));
        assertEquals(Optional.empty(), units.province("02", TODAY));
        assertThrows(IllegalArgumentException.class, () -> units.provinceUnder(2023, "01021"));
    }

    @Test
    void children_are_listed_under_their_parent_in_the_order_of_codes() {
        assertEquals(124, units.units(Level.COMMUNE, "08", TODAY).size());
        var formerCommunes = units.units(Level.COMMUNE, "02", LAST_DAY_OF_63);
        assertEquals(195, formerCommunes.size());
        assertEquals(
                formerCommunes.stream().map(Unit::code).sorted().toList(),
                formerCommunes.stream().map(Unit::code).toList());
        assertEquals(11, units.units(Level.DISTRICT, "02", LAST_DAY_OF_63).size());
        assertEquals(25, units.units(Level.COMMUNE, "032", LAST_DAY_OF_63).size());
        assertEquals(List.of(), units.units(Level.DISTRICT, "08", TODAY));
    }

    @Test
    void every_commune_of_either_period_has_its_province_under_both_boundaries() {
        for (var day : List.of(LAST_DAY_OF_63, FIRST_DAY_OF_34)) {
            for (var commune : units.units(Level.COMMUNE, null, day)) {
                var former = units.provinceUnder(2024, commune.code()).orElseThrow();
                var present = units.provinceUnder(2025, commune.code()).orElseThrow();
                var own = units.provinceOfCommune(commune.code(), day).orElseThrow();
                assertEquals(day.equals(LAST_DAY_OF_63) ? former : present, own, commune::toString);
                assertEquals(
                        List.of(present),
                        units.province(former, LAST_DAY_OF_63).orElseThrow().successors(),
                        commune::toString);
            }
        }
    }

    @Test
    void predecessors_and_successors_name_each_other() {
        for (var commune : units.units(Level.COMMUNE, null, TODAY)) {
            for (var code : commune.predecessors()) {
                var level = code.length() == 3 ? Level.DISTRICT : Level.COMMUNE;
                var former = units.unit(level, code, LAST_DAY_OF_63).orElseThrow();
                assertTrue(former.successors().contains(commune.code()), former::toString);
            }
        }
        var mapped = units.units(Level.COMMUNE, null, LAST_DAY_OF_63).stream()
                .filter(unit -> !unit.successors().isEmpty())
                .count();
        assertEquals(10_028, mapped);
    }

    @Test
    void names_are_nfc_and_trimmed_and_codes_are_unique_on_a_day() {
        for (var day : List.of(LAST_DAY_OF_63, TODAY)) {
            for (var level : Level.values()) {
                var seen = new HashSet<String>();
                for (var unit : units.units(level, null, day)) {
                    assertTrue(seen.add(unit.code()), unit::toString);
                    assertTrue(Normalizer.isNormalized(unit.name(), Normalizer.Form.NFC), unit::toString);
                    assertEquals(unit.name().strip().replaceAll(" +", " "), unit.name());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2024, 63", "2025, 34"})
    void maps_have_every_province_of_their_boundaries(int boundaries, int provinces) throws IOException {
        var day = boundaries == 2024 ? LAST_DAY_OF_63 : TODAY;
        try (var topo = units.geometry(boundaries);
                var geo = units.geoJson(boundaries)) {
            var texts = Stream.of(topo.readAllBytes(), geo.readAllBytes())
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .toList();
            assertTrue(texts.get(0).startsWith("{\"type\":\"Topology\""));
            assertTrue(texts.get(1).startsWith("{\"type\":\"FeatureCollection\""));
            for (var text : texts) {
                assertEquals(provinces, text.split("\"code\":", -1).length - 1);
                for (var province : units.units(Level.PROVINCE, null, day)) {
                    assertTrue(text.contains(
                            "\"code\":\"%s\",\"name\":\"%s\"".formatted(province.code(), province.name())));
                }
            }
        }
        assertThrows(IllegalArgumentException.class, () -> units.geometry(2023));
    }
}
