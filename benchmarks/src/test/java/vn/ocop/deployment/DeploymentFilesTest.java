package vn.ocop.deployment;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.platform.security.Roles;

/** What compose and the cluster have in common, and what their own tools say of the files where those tools are installed. */
class DeploymentFilesTest {

    private static final Pattern IMAGE = Pattern.compile("(?m)^\\s*(?:image|imageName|FROM):?\\s+(\\S+)");
    private static final Pattern FULL_VERSION =
            Pattern.compile(".+:(\\d+\\.\\d+\\S*|\\$\\{OCOP_VERSION:-\\d+\\.\\d+\\.\\d+})");

    @Test
    void images_carry_a_full_version() {
        var images = Stream.concat(
                        Stream.of(Checkout.path("Dockerfile"), Checkout.path("docker-compose.yml")),
                        Checkout.below("k8s", ".yaml").stream())
                .flatMap(file -> IMAGE.matcher(Checkout.text(file).replaceAll("(?m)^FROM ", "FROM: "))
                        .results())
                .map(match -> match.group(1))
                .collect(toSet());

        assertTrue(images.size() >= 11, images.toString());
        for (var image : images) {
            assertTrue(FULL_VERSION.matcher(image).matches(), image);
        }
    }

    @Test
    void no_resource_of_the_cluster_holds_a_secret() {
        for (var file : Checkout.below("k8s", ".yaml")) {
            for (var resource : Checkout.documents(Checkout.text(file))) {
                assertFalse(resource.path("kind").asText().equals("Secret"), file.toString());
                resource.findParents("name").stream()
                        .filter(setting -> setting.path("name").asText().matches("[A-Z_]*(PASSWORD|SECRET)[A-Z_]*"))
                        .forEach(setting -> assertFalse(setting.has("value"), file + ": " + setting));
            }
        }
    }

    @Test
    void the_realm_has_the_roles_of_the_code_and_one_account_whose_password_comes_from_outside() {
        var realm = Checkout.json(Checkout.path("k8s/base/identity/ocop-realm.json"));

        assertEquals(
                roles(),
                Checkout.each(realm.at("/roles/realm"))
                        .map(r -> r.path("name").asText())
                        .collect(toSet()));
        assertEquals(
                List.of("${OCOP_REALM_ADMIN_PASSWORD}"),
                realm.findParents("temporary").stream()
                        .map(c -> c.path("value").asText())
                        .toList());
        assertTrue(realm.findValues("secret").isEmpty(), "Keycloak makes the secrets of machine clients");
        assertEquals(
                34,
                Checkout.each(realm.path("clients"))
                        .filter(c -> c.path("serviceAccountsEnabled").asBoolean())
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/base", "k8s/overlays/national"})
    void kustomize_makes_deployments_that_can_be_watched_limited_and_trusted(String folder) throws Exception {
        var rendered = Checkout.documents(
                run(Map.of(), "kubectl", "kustomize", Checkout.path(folder).toString()));
        var deployments = rendered.stream()
                .filter(r -> r.path("kind").asText().equals("Deployment"))
                .toList();

        assertEquals(6, deployments.size());
        for (var deployment : deployments) {
            var pod = deployment.at("/spec/template/spec");
            assertPod(pod);
            assertContainer(pod.at("/containers/0"));
        }
    }

    @Test
    void compose_itself_accepts_the_file_and_refuses_it_without_secrets() throws Exception {
        var file = absolute("docker-compose.yml");
        var asked = Pattern.compile("\\$\\{([A-Z_]+):\\?")
                .matcher(Checkout.text("docker-compose.yml"))
                .results();
        var secrets = asked.map(match -> match.group(1))
                .distinct()
                .collect(java.util.stream.Collectors.toMap(n -> n, n -> "x"));

        String[] command = {"docker-compose", "--env-file", absolute(".env.example"), "-f", file, "config", "-q"};
        run(secrets, command);
        var refused = start(Map.of(), command);
        refused.getInputStream().readAllBytes();
        assertTrue(refused.waitFor() != 0, "started without a password");
    }

    private static String absolute(String relative) {
        return Checkout.path(relative).toAbsolutePath().normalize().toString();
    }

    private static void assertPod(JsonNode pod) {
        assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
        assertEquals(
                "RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
        assertFalse(pod.path("automountServiceAccountToken").asBoolean(true));
        assertTrue(pod.path("topologySpreadConstraints").size() >= 1);
    }

    private static void assertContainer(JsonNode container) {
        for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            var path = container.path(probe).at("/httpGet/path").asText();
            assertTrue(path.matches("(/q)?/health/(started|live|ready)"), probe + " " + path);
        }
        for (var bound : List.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")) {
            assertTrue(container.path("resources").at(bound).isValueNode(), "no " + bound);
        }
        assertFalse(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true));
        assertEquals("ALL", container.at("/securityContext/capabilities/drop/0").asText());
    }

    private static Set<String> roles() {
        return Stream.of(Roles.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return String.valueOf(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(toSet());
    }

    private static String run(Map<String, String> environment, String... command) throws Exception {
        var process = start(environment, command);
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private static Process start(Map<String, String> environment, String... command) throws IOException {
        assumeTrue(isInstalled(command[0]), command[0] + " is not installed here");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
                .anyMatch(folder -> java.nio.file.Files.isExecutable(Path.of(folder, program)));
    }
}
