package vn.ocop.deployment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;

/** The resources under k8s/base as they are written; {@link DeploymentFilesTest} looks at what kustomize makes of them. */
class ClusterTest {

    private static final List<JsonNode> RESOURCES = Checkout.below("k8s/base", ".yaml").stream()
            .filter(file -> !file.endsWith("kustomization.yaml") && !file.endsWith("everywhere.yaml"))
            .flatMap(file -> Checkout.documents(Checkout.text(file)).stream())
            .toList();

    static List<String> services() {
        return Checkout.SERVICES;
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_has_its_database_its_role_and_its_certificate(String name) {
        var settings = container(name + "-service").path("env");

        assertTrue(setting(settings, "QUARKUS_DATASOURCE_JDBC_URL")
                .path("value")
                .asText()
                .startsWith("jdbc:postgresql://ocop-postgres-rw:5432/ocop_" + name + "?sslmode=verify-full"));
        assertEquals("ocop-" + name + "-database", secret(settings, "QUARKUS_DATASOURCE_USERNAME"));
        assertEquals("ocop-" + name + "-database", secret(settings, "QUARKUS_DATASOURCE_PASSWORD"));
        assertEquals("ocop-" + name, secret(settings, "OCOP_KAFKA_KEYSTORE_PASSWORD"));
        assertEquals(
                "ocop_" + name,
                one("Database", "ocop-" + name).at("/spec/owner").asText());
        assertTrue(Checkout.each(one("Cluster", "ocop-postgres").at("/spec/managed/roles"))
                .anyMatch(role -> role.path("name").asText().equals("ocop_" + name)
                        && role.at("/passwordSecret/name").asText().equals("ocop-" + name + "-database")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_grows_is_disturbed_one_at_a_time_and_has_an_address(String name) {
        assertEquals(
                2,
                one("HorizontalPodAutoscaler", name + "-service")
                        .at("/spec/minReplicas")
                        .asInt());
        assertEquals(
                1,
                one("PodDisruptionBudget", name + "-service")
                        .at("/spec/maxUnavailable")
                        .asInt());
        assertEquals(
                8080, one("Service", name + "-service").at("/spec/ports/0/port").asInt());
    }

    @Test
    void the_gateway_knows_the_place_of_every_service_and_no_database() {
        var names = Checkout.each(container("gateway").path("env"))
                .map(e -> e.path("name").asText())
                .collect(toSet());

        assertTrue(names.containsAll(Set.of(
                "OCOP_GATEWAY_PRODUCT_URL",
                "OCOP_GATEWAY_ASSESSMENT_URL",
                "OCOP_GATEWAY_CERTIFICATION_URL",
                "OCOP_GATEWAY_STATISTICS_URL",
                "OCOP_GATEWAY_IDENTITY_URL")));
        assertFalse(names.stream().anyMatch(n -> n.contains("DATASOURCE") || n.contains("KAFKA")));
    }

    @Test
    void the_topics_are_those_of_the_code() {
        var topics = all("KafkaTopic").toList();

        assertEquals(
                Topics.ALL.stream().collect(toMap(Topic::name, t -> t.compacted() ? "compact" : "delete")),
                topics.stream().collect(toMap(ClusterTest::name, t -> t.at("/spec/config/cleanup.policy")
                        .asText())));
        for (var topic : topics) {
            assertEquals(Topics.PARTITIONS, topic.at("/spec/partitions").asInt(), name(topic));
            assertEquals(3, topic.at("/spec/replicas").asInt(), name(topic));
            assertEquals(-1, topic.at("/spec/config/retention.ms").asInt(), name(topic));
            assertEquals(2, topic.at("/spec/config/min.insync.replicas").asInt(), name(topic));
        }
    }

    @Test
    void attributes_of_persons_are_read_by_three_services_only() {
        assertEquals(
                Set.of("ocop-product", "ocop-assessment", "ocop-statistics"),
                allowed(Topics.PRODUCT_RESTRICTED, "Read"));
        assertEquals(Set.of("ocop-product"), allowed(Topics.PRODUCT_RESTRICTED, "Write"));
    }

    @Test
    void a_topic_is_written_by_its_owner_alone() {
        assertEquals(Set.of("ocop-product"), allowed(Topics.PRODUCT, "Write"));
        assertEquals(Set.of("ocop-assessment"), allowed(Topics.ASSESSMENT, "Write"));
        assertEquals(Set.of("ocop-assessment"), allowed(Topics.ASSESSMENT_IMPORTS, "Write"));
        assertEquals(Set.of("ocop-certification"), allowed(Topics.CERTIFICATION, "Write"));
        assertEquals(Set.of("ocop-product"), allowed(Topics.PRODUCT_IMPORTS, "Write"));
        assertEquals(Set.of("ocop-certification"), allowed(Topics.CERTIFICATION_IMPORTS, "Write"));
        for (var topic : List.of(Topics.PRODUCT, Topics.CERTIFICATION)) {
            assertEquals(allowed(topic, "Read"), allowed(Topics.ofImports(topic).orElseThrow(), "Read"));
        }
        for (var topic : Topics.ALL) { // its owner compares it with its database (ADR-0140)
            assertTrue(allowed(topic, "Read").containsAll(allowed(topic, "Write")), topic.name());
        }
    }

    @Test
    void nobody_speaks_to_anybody_unless_a_policy_says_so() {
        var deny = one("NetworkPolicy", "default-deny").path("spec");
        assertTrue(deny.path("podSelector").isEmpty());
        assertEquals(2, deny.path("policyTypes").size());

        var services = one("NetworkPolicy", "services").at("/spec/ingress");
        assertEquals(1, services.size());
        assertEquals(
                "gateway",
                services.at("/0/from/0/podSelector/matchLabels/ocop.vn~1room").asText());
        assertEquals(
                Set.of("service", "gateway", "identity"),
                all("Deployment")
                        .map(d -> d.at("/spec/template/metadata/labels/ocop.vn~1room")
                                .asText())
                        .collect(toSet()),
                "a room without a policy of its own cannot speak at all");
        assertEquals(List.of("gateway"), all("Ingress").map(ClusterTest::name).toList());
    }

    @Test
    void a_commit_and_a_send_survive_the_loss_of_a_machine() {
        var postgres = one("Cluster", "ocop-postgres").path("spec");
        assertEquals(3, postgres.path("instances").asInt());
        assertEquals(1, postgres.at("/postgresql/synchronous/number").asInt());
        assertEquals(3, one("KafkaNodePool", "broker").at("/spec/replicas").asInt());
        assertEquals(
                2,
                one("Kafka", "ocop")
                        .at("/spec/kafka/config/min.insync.replicas")
                        .asInt());
    }

    @Test
    void evidence_and_pushed_files_lie_on_volumes_that_every_replica_can_write() {
        for (var claim : List.of("product-files", "assessment-files")) {
            assertEquals(
                    "ReadWriteMany",
                    one("PersistentVolumeClaim", claim)
                            .at("/spec/accessModes/0")
                            .asText());
        }
    }

    @Test
    void the_ingress_lets_people_in_and_keeps_metrics_inside() {
        var open = Checkout.each(one("Ingress", "gateway").at("/spec/rules/0/http/paths"))
                .map(path ->
                        path.path("pathType").asText() + " " + path.path("path").asText())
                .collect(toSet());

        assertTrue(open.containsAll(Set.of("Exact /", "Prefix /api", "Prefix /auth", "Prefix /verify")));
        assertFalse(open.contains("Prefix /") || open.contains("Prefix /q"));
    }

    private static Set<String> allowed(Topic topic, String operation) {
        return all("KafkaUser")
                .filter(user -> Checkout.each(user.at("/spec/authorization/acls"))
                        .filter(rule -> covers(rule.path("resource"), topic))
                        .flatMap(rule -> Checkout.each(rule.path("operations")))
                        .anyMatch(
                                o -> o.asText().equals(operation) || o.asText().equals("All")))
                .map(ClusterTest::name)
                .collect(toSet());
    }

    private static boolean covers(JsonNode resource, Topic topic) {
        var name = resource.path("name").asText();
        return resource.path("patternType").asText().equals("prefix")
                ? topic.name().startsWith(name)
                : topic.name().equals(name) || name.equals("*");
    }

    private static String secret(JsonNode settings, String name) {
        return setting(settings, name).at("/valueFrom/secretKeyRef/name").asText();
    }

    private static JsonNode setting(JsonNode settings, String name) {
        return Checkout.each(settings)
                .filter(setting -> setting.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode container(String deployment) {
        return one("Deployment", deployment).at("/spec/template/spec/containers/0");
    }

    private static Stream<JsonNode> all(String kind) {
        return RESOURCES.stream().filter(r -> r.path("kind").asText().equals(kind));
    }

    private static JsonNode one(String kind, String name) {
        return all(kind).filter(r -> name(r).equals(name)).findFirst().orElseThrow();
    }

    private static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }
}
