package vn.ocop.standalone.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DemoRealmTest {

    private final JsonNode realm = read();

    @Test
    void every_role_that_somebody_has_exists() {
        var known = new HashSet<String>();
        realm.at("/roles/realm").forEach(role -> known.add(role.path("name").asText()));

        realm.path("users").forEach(user -> user.path("realmRoles")
                .forEach(role -> assertTrue(known.contains(role.asText()), role.asText())));
        assertEquals(13, known.size());
    }

    @Test
    void a_commune_officer_reaches_one_commune_and_its_subject_is_the_same_in_every_installation() {
        var officer = user("tq.commune");

        assertEquals("[\"08-01021\"]", officer.at("/attributes/ocop_area").toString());
        assertEquals("[\"commune-officer\"]", officer.path("realmRoles").toString());
        assertEquals(officer.path("id"), user("tq.commune").path("id"));
    }

    @Test
    void every_province_has_a_machine_client_of_its_own_area() {
        assertEquals(34, DemoRealm.PROVINCES.size());
        assertEquals(
                "[\"96\"]",
                user("service-account-system-96").at("/attributes/ocop_area").toString());
        assertEquals(
                "system-96",
                user("service-account-system-96").path("serviceAccountClientId").asText());
    }

    private JsonNode user(String name) {
        return StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> user.path("username").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(DemoRealm.json());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
