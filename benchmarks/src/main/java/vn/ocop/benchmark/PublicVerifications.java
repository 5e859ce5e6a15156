package vn.ocop.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.process.Probe;

/**
 * A certificate verified by anyone, through the gateway, beside nginx with two workers before the same service without a cache; 32
 * connections, alternating rounds, the median ratio counts (promise: at least 1.0). Then 2,000 connections at once for a minute: no
 * answer but 200, p99 at most 1 s. Needs {@code wrk} and {@code nginx} on the path.
 */
public final class PublicVerifications {

    private static final int CONNECTIONS = 32;
    private static final int CROWD = 2_000;
    private static final int CROWD_SECONDS = Integer.getInteger("crowd-seconds", 60);
    private static final int SECONDS = Integer.getInteger("seconds", 5);
    private static final int ROUNDS = Integer.getInteger("rounds", 11);
    private static final int WARM_UP = Integer.getInteger("warm-up", 40);

    private PublicVerifications() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("ocop-verifications");
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            var path = "/api/v1/verifications/" + number(installation.url());
            int port = free();
            var nginx = nginx(folder, installation.server("certification").port(), port);
            try {
                Await.until("nginx", Duration.ofSeconds(20), () -> Probe.tcp(port), up -> up);
                var get = Files.writeString(folder.resolve("get.lua"), "wrk.method = 'GET'\n");
                compare(get, installation.url() + path, "http://127.0.0.1:" + port + path);
                crowd(get, installation.url() + path);
            } finally {
                nginx.destroy();
                nginx.waitFor();
            }
        }
    }

    private static String number(String url) {
        try (var gateway = Gateway.at(url)) {
            DecisionToOverview.through(gateway, 1);
            return Await.until(
                    "a certificate",
                    Duration.ofSeconds(30),
                    () -> gateway.anyone()
                            .get("/api/v1/certificates")
                            .json()
                            .path("items")
                            .path(0)
                            .path("number")
                            .asText(""),
                    found -> !found.isEmpty());
        }
    }

    private static void compare(Path get, String own, String peer) throws IOException, InterruptedException {
        var wrk = new Wrk(CONNECTIONS, get);
        wrk.requestsPerSecond(peer, WARM_UP);
        wrk.requestsPerSecond(own, WARM_UP);
        var ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double nginx = wrk.requestsPerSecond(peer, SECONDS);
            double gateway = wrk.requestsPerSecond(own, SECONDS);
            ratios[round] = gateway / nginx;
            System.out.printf(
                    Locale.ROOT,
                    "round %d: gateway %.0f/s, nginx %.0f/s, ratio %.2f%n",
                    round + 1,
                    gateway,
                    nginx,
                    ratios[round]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "public verification: median ratio %.2f of nginx without a cache (bar 1.0)%n",
                ratios[ROUNDS / 2]);
    }

    private static void crowd(Path get, String url) throws IOException, InterruptedException {
        var load = new Wrk(CROWD, get).load(url, CROWD_SECONDS);
        System.out.printf(
                Locale.ROOT,
                "%d connections for %d s: %.0f/s, every answer 2xx, p99 %s (bar 1 s)%n",
                CROWD,
                CROWD_SECONDS,
                load.requestsPerSecond(),
                load.p99());
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process nginx(Path folder, int service, int port) throws IOException {
        var config = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; worker_processes 2; pid %1$s/nginx.pid; error_log %1$s/error.log; events { worker_connections 4096; }
                http { access_log off; client_body_temp_path %1$s/a; proxy_temp_path %1$s/b; fastcgi_temp_path %1$s/c;
                  uwsgi_temp_path %1$s/d; scgi_temp_path %1$s/e; keepalive_requests 1000000000;
                  upstream service { server 127.0.0.1:%2$d; keepalive %4$d; keepalive_requests 1000000000; }
                  server { listen 127.0.0.1:%3$d backlog=1024; location / { proxy_pass http://service; proxy_http_version 1.1;
                    proxy_set_header Connection ""; proxy_set_header Host $http_host; } } }
                """.formatted(folder, service, port, CONNECTIONS));
        return new ProcessBuilder("nginx", "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
    }
}
