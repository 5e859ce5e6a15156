package vn.ocop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {

    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");
    private static final JsonNode COMPOSE = Checkout.yaml("docker-compose.yml");

    static List<String> services() {
        return Checkout.SERVICES;
    }

    static Stream<Entry<String, JsonNode>> everything() {
        return COMPOSE.path("services").propertyStream();
    }

    @Test
    void every_room_of_the_system_is_there() {
        assertEquals(
                Set.of(
                        "postgres",
                        "database-roles",
                        "kafka",
                        "identity",
                        "product-service",
                        "assessment-service",
                        "certification-service",
                        "statistics-service",
                        "gateway"),
                Checkout.names(COMPOSE.path("services")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_gets_the_settings_that_it_reads(String name) {
        var environment = environment(name + "-service");

        assertEquals(
                Set.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "QUARKUS_DATASOURCE_USERNAME",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                        "MP_JWT_VERIFY_ISSUER",
                        "OCOP_FILES_DIRECTORY",
                        "OCOP_SELF_BASE_URL",
                        "OCOP_EVENTS_BULK_WAITS",
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED"),
                Checkout.names(environment));
        assertEquals(
                "jdbc:postgresql://postgres:5432/ocop_" + name,
                environment.path("QUARKUS_DATASOURCE_JDBC_URL").asText());
        assertEquals(
                "ocop_" + name, environment.path("QUARKUS_DATASOURCE_USERNAME").asText());
        assertTrue(
                COMPOSE.at("/services/database-roles/command/0").asText().contains(name),
                "no role and database is made for it");
    }

    @Test
    void the_gateway_knows_the_place_of_every_service() {
        var environment = environment("gateway");

        for (var name : Checkout.SERVICES) {
            assertEquals(
                    "http://" + name + "-service:8080",
                    environment
                            .path("OCOP_GATEWAY_" + name.toUpperCase(java.util.Locale.ROOT) + "_URL")
                            .asText());
        }
        assertEquals(
                "http://identity:8080",
                environment.path("OCOP_GATEWAY_IDENTITY_URL").asText());
        assertEquals(
                environment("product-service").path("MP_JWT_VERIFY_ISSUER"), environment.path("MP_JWT_VERIFY_ISSUER"));
    }

    @Test
    void every_secret_is_asked_for_by_name_and_has_no_value_in_the_tree() {
        var asked = new TreeSet<String>();
        everything()
                .flatMap(service -> service.getValue().path("environment").propertyStream())
                .filter(setting -> setting.getKey().contains("PASSWORD"))
                .forEach(setting -> {
                    var value = setting.getValue().asText();
                    var required = REQUIRED.matcher(value);
                    assertTrue(required.matches(), setting.getKey() + " is not a required variable: " + value);
                    asked.add(required.group(1));
                });

        assertEquals(8, asked.size(), asked.toString());
        var example = Checkout.text(".env.example").lines().toList();
        for (var name : asked) {
            assertTrue(example.contains(name + "="), ".env.example has no empty line " + name);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void each_has_limits_and_says_what_happens_when_it_ends(Entry<String, JsonNode> service) {
        var settings = service.getValue();
        assertTrue(settings.at("/deploy/resources/limits/memory").isTextual(), "no memory limit");
        assertTrue(settings.at("/deploy/resources/limits/cpus").isTextual(), "no CPU limit");
        assertTrue(settings.at("/logging/options/max-size").isTextual(), "logs without an end");
        if (service.getKey().equals("database-roles")) {
            assertEquals("on-failure", settings.path("restart").asText());
        } else {
            assertEquals("unless-stopped", settings.path("restart").asText());
            assertFalse(settings.at("/healthcheck/test").isMissingNode(), "no health check");
        }
    }

    @Test
    void only_the_gateway_can_be_reached_from_outside() {
        everything().forEach(service -> {
            var open = service.getKey().equals("gateway");
            assertEquals(open, service.getValue().has("ports"), service.getKey());
            assertEquals(
                    open,
                    Checkout.each(service.getValue().path("networks"))
                            .anyMatch(n -> n.asText().equals("outside")),
                    service.getKey());
        });
        assertTrue(COMPOSE.at("/networks/inside/internal").asBoolean());
    }

    @Test
    void what_must_outlive_a_container_has_a_volume() {
        assertEquals(
                "postgres:/var/lib/postgresql",
                COMPOSE.at("/services/postgres/volumes/0").asText());
        assertEquals(
                "kafka:/var/lib/kafka/data",
                COMPOSE.at("/services/kafka/volumes/0").asText());
        assertEquals(
                "product-files:/data/files",
                COMPOSE.at("/services/product-service/volumes/0").asText());
        assertEquals(
                "assessment-files:/data/files",
                COMPOSE.at("/services/assessment-service/volumes/0").asText());
    }

    private static JsonNode environment(String service) {
        return COMPOSE.path("services").path(service).path("environment");
    }
}
