package vn.ocop.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.ocop.standalone.identity.DemoAccount;
import vn.ocop.standalone.identity.Keycloak;
import vn.ocop.standalone.kafka.Kafka;
import vn.ocop.standalone.process.AotCaches;
import vn.ocop.standalone.process.StartFailure;

/** Makes the start-up caches: a throw-away installation is started, used a little and ended. */
final class Training {

    private static final List<String> READS = List.of(
            "/api/v1/statistics/overview",
            "/api/v1/criteria-sets",
            "/api/v1/criteria-sets/11",
            "/api/v1/products",
            "/api/v1/certificates",
            "/api/v1/assessments",
            "/api/v1/verifications/OCOP-08-2026-000001",
            "/openapi");

    private static final int ROUNDS = 3;
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final Checkout checkout;
    private final Consumer<String> say;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Training(Checkout checkout, Consumer<String> say) {
        this.checkout = checkout;
        this.say = say;
    }

    /** Whether a program has no cache that fits. */
    boolean isNeeded() {
        var caches = checkout.aotCaches();
        return !Kafka.program(checkout.brokerJars()).isTrained(caches)
                || !Keycloak.program(checkout.keycloakZip()).isTrained(caches)
                || List.of(Module.values()).stream()
                        .anyMatch(module -> !module.program(checkout).isTrained(caches));
    }

    /** Does nothing if every program has its cache. If it fails, everything works and only the start is slower. */
    void runIfNeeded() {
        Keycloak.prepare(checkout.keycloakZip());
        if (!isNeeded()) {
            return;
        }
        say.accept("preparing fast starts, once after a build (about a minute; --no-train skips it)");
        var caches = checkout.aotCaches(AotCaches.Mode.TRAIN);
        try {
            caches.clean();
            trainOnce(caches);
            caches.publish();
        } catch (StartFailure | IOException e) {
            say.accept("no fast starts: " + e.getMessage());
        }
    }

    private void trainOnce(AotCaches caches) {
        try (var installation = Installation.open(InstallationSettings.temporary(checkout, caches))) {
            var hook = new Thread(installation::abort, "end of training");
            Runtime.getRuntime().addShutdownHook(hook);
            installation.start(server -> {});
            for (int round = 0; round < ROUNDS; round++) {
                use(installation.url());
            }
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void use(String url) {
        var token = token(url);
        for (var path : READS) {
            get(url + path, "");
            get(url + path, token);
        }
    }

    private String token(String url) {
        var form = "grant_type=password&client_id=" + DemoAccount.CLIENT + "&username=tq.office&password="
                + DemoAccount.PASSWORD;
        var request = HttpRequest.newBuilder(URI.create(url + "/auth/realms/ocop/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var found = TOKEN.matcher(send(request));
        return found.find() ? found.group(1) : "";
    }

    private void get(String url, String token) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        send(request.build());
    }

    /** The body; empty if there is no answer, which is as good for training. */
    private String send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
