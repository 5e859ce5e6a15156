package vn.ocop.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.demo.Await;

/** Whether everything that was announced has been taken, by the services' own meters. */
final class Consumers {

    private static final List<String> SERVICES = List.of("product", "assessment", "certification", "statistics");
    private static final List<String> AT_REST =
            List.of("ocop_consumer_lag_events", "ocop_outbox_oldest_row_age_seconds", "ocop_dead_letters_open");

    /** An event that was just taken leads to the next one, and the broker tells the end of a topic a moment later. */
    private static final int LOOKS_IN_A_ROW = 4;

    private Consumers() {}

    /** @throws IllegalStateException if it takes longer than that */
    static void awaitRest(Installation installation, Duration patience) {
        try (var http = HttpClient.newHttpClient()) {
            var quiet = new int[1];
            Await.until(
                    "consumers at rest",
                    patience,
                    () -> look(installation, http, quiet),
                    looks -> looks >= LOOKS_IN_A_ROW);
        }
    }

    private static int look(Installation installation, HttpClient http, int[] quiet) {
        var rests = SERVICES.stream()
                .map(name -> metrics(http, installation.server(name).port()))
                .flatMap(String::lines)
                .filter(line -> AT_REST.stream().anyMatch(line::startsWith))
                .allMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) == 0);
        quiet[0] = rests ? quiet[0] + 1 : 0;
        return quiet[0];
    }

    private static String metrics(HttpClient http, int port) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/metrics"));
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
