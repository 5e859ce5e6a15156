package vn.ocop.statistics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import vn.ocop.platform.reference.AdministrativeUnits;

class PlacesTest {

    private final Places places = new Places(new AdministrativeUnits());

    @Test
    void hoang_su_phi_was_in_ha_giang_and_is_in_tuyen_quang() {
        assertEquals(new Place("01021", "08", "02", "08"), places.of("01021", "08"));
    }

    @Test
    void a_former_commune_goes_to_the_province_that_took_its_own() {
        var place = places.of("00001", "01"); // Phúc Xá, ended with June 2025

        assertEquals("01", place.province2024());
        assertEquals("01", place.province2025());
    }

    @Test
    void a_province_that_ended_needs_no_commune() {
        assertEquals(new Place(null, "02", "02", "08"), places.of(null, "02"));
    }

    @Test
    void a_merged_province_alone_does_not_tell_the_former_one() {
        assertNull(places.of(null, "08").province2024());
        assertEquals("08", places.of(null, "08").province2025());
    }

    @Test
    void a_province_that_merged_with_none_is_itself_under_both() {
        assertEquals(new Place(null, "01", "01", "01"), places.of(null, "01"));
    }
}
