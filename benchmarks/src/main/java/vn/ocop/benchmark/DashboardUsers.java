package vn.ocop.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Gateway;

/**
 * People before a dashboard, through the gateway: each asks one of its questions after the other with 2 s between, and sends the ETag that it
 * has, as a browser does. Beside it the same people before the JDK's own server, which has the same answers ready in memory. Promise: 100 users with p95 of
 * at most 100 ms and without errors, 500 users without errors.
 */
public final class DashboardUsers {

    private static final int ROWS = 20_000;
    private static final int SECONDS = Integer.getInteger("seconds", 60);
    private static final int WARM_UP = Integer.getInteger("warm-up", 30);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int NOT_MODIFIED = 304;

    private static final String STATISTICS = "/api/v1/statistics/";

    /** What a page of the dashboard shows, and one question that is another each time. */
    private static final List<String> QUESTIONS = List.of(
            STATISTICS + "overview",
            STATISTICS + "overview?definition=validOnDay",
            STATISTICS + "timeline?measure=products&interval=month",
            STATISTICS + "products?by=province,stars",
            STATISTICS + "products?by=province,stars&boundaries=2024&definition=validOnDay",
            STATISTICS + "products?by=region,sector",
            STATISTICS + "products?by=group,stars",
            STATISTICS + "producers?by=producerType",
            STATISTICS + "certificates?by=month,stars",
            STATISTICS + "flows?by=kind,year",
            STATISTICS + "publications",
            STATISTICS + "growth?from=2025-12-31",
            "/api/v1/administrative-units/geometry?boundaries=2025",
            "/api/v1/administrative-units/geometry?boundaries=2024",
            STATISTICS + "products?by=province,sector,stars&asOf=%s");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private DashboardUsers() {}

    /** @param args how many products; 20,000 unless said otherwise */
    public static void main(String[] args) throws IOException, InterruptedException {
        int rows = args.length == 0 ? ROWS : Integer.parseInt(args[0]);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()));
                var gateway = Gateway.at(installation.url())) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            new NationRows(6).push(gateway, rows, PATIENCE);
            Consumers.awaitRest(installation, PATIENCE);
            System.out.println("loaded: " + rows + " products");
            var bench = new DashboardUsers();
            bench.run(installation.url(), 50, WARM_UP);
            var peer = bench.peer(installation.url());
            try {
                var own = bench.run(installation.url(), 100, SECONDS);
                var its = bench.run("http://127.0.0.1:" + peer.getAddress().getPort(), 100, SECONDS);
                own.print("100 users (bar: p95 100 ms, 0 errors)");
                its.print("100 users before answers that lie ready");
                System.out.printf(Locale.ROOT, "p95: %.1f times that of ready answers%n", own.at(95) / its.at(95));
                bench.run(installation.url(), 500, SECONDS).print("500 users (bar: 0 errors)");
            } finally {
                peer.stop(0);
            }
        }
    }

    /** @param answers milliseconds by question */
    private record Seen(Map<String, List<Double>> answers, List<String> errors) {

        double at(int percent) {
            return at(answers.values().stream().flatMap(List::stream).toList(), percent);
        }

        private static double at(List<Double> unsorted, int percent) {
            var sorted =
                    unsorted.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }

        void print(String title) {
            var all = answers.values().stream().mapToInt(List::size).sum();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d answers, %d errors, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.0f ms%n",
                    title,
                    all,
                    errors.size(),
                    at(50),
                    at(95),
                    at(99),
                    at(100));
            new TreeMap<>(answers)
                    .forEach((question, took) -> System.out.printf(
                            Locale.ROOT, "  p50 %6.1f  p95 %6.1f  %s%n", at(took, 50), at(took, 95), question));
            errors.stream().distinct().limit(5).forEach(error -> System.out.println("  " + error));
        }
    }

    private Seen run(String url, int users, int seconds) {
        var answers = new ConcurrentHashMap<String, ConcurrentLinkedQueue<Double>>();
        var errors = new ConcurrentLinkedQueue<String>();
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int user = 0; user < users; user++) {
                var random = new Random(user);
                people.execute(() -> watch(url, random, end, answers, errors));
            }
        }
        var byQuestion = new HashMap<String, List<Double>>();
        answers.forEach((question, took) -> byQuestion.put(question, new ArrayList<>(took)));
        return new Seen(byQuestion, List.copyOf(errors));
    }

    private void watch(
            String url,
            Random random,
            long end,
            Map<String, ConcurrentLinkedQueue<Double>> answers,
            ConcurrentLinkedQueue<String> errors) {
        var etags = new HashMap<String, String>();
        LockSupport.parkNanos((long) (random.nextDouble() * PAUSE.toNanos()));
        while (System.nanoTime() < end) {
            var question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
            var path = question.formatted(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)));
            long began = System.nanoTime();
            try {
                var answer = ask(url + path, etags.get(path));
                answers.computeIfAbsent(question, _ -> new ConcurrentLinkedQueue<>())
                        .add((System.nanoTime() - began) / 1e6);
                if (answer.statusCode() != 200 && answer.statusCode() != NOT_MODIFIED) {
                    errors.add(answer.statusCode() + " " + question);
                }
                answer.headers().firstValue("ETag").ifPresent(etag -> etags.put(path, etag));
            } catch (IOException | IllegalStateException broken) {
                errors.add(broken + " " + question);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private HttpResponse<byte[]> ask(String url, @Nullable String etag) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30));
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Has each question's answer of now. */
    private HttpServer peer(String url) throws IOException {
        var ready = new HashMap<String, HttpResponse<byte[]>>();
        for (var question : QUESTIONS) {
            ready.put(
                    key(URI.create(question.formatted("2026-06-30"))),
                    ask(url + question.formatted("2026-06-30"), null));
        }
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, ready));
        server.start();
        return server;
    }

    /** Whatever day is asked for. */
    private static String key(URI question) {
        return question.toString().replaceAll("asOf=.*", "asOf=");
    }

    private static void answer(HttpExchange exchange, Map<String, HttpResponse<byte[]>> ready) throws IOException {
        try (exchange) {
            var answer = Objects.requireNonNull(ready.get(key(exchange.getRequestURI())), "no such question");
            var etag = answer.headers().firstValue("ETag").orElse("");
            if (!etag.isEmpty()) {
                exchange.getResponseHeaders().set("ETag", etag);
            }
            if (!etag.isEmpty() && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(NOT_MODIFIED, -1);
                return;
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }
}
