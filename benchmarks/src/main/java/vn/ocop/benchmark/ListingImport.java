package vn.ocop.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/**
 * Market listings as CSV through the gateway: each good row a record with its version, event and audit row, each thousandth malformed and
 * told; beside COPY of the same bytes before and after it. Promise: 100,000 rows at 5,000 rows/s.
 */
public final class ListingImport {

    private static final int ROWS = 100_000;
    private static final int WARM_UP = 5_000;
    private static final int PRODUCTS = 50;
    private static final int TEA = 11;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> CHANNELS = List.of("SHOPEE", "LAZADA", "SENDO", "TIKI", "VOSO", "POSTMART");

    private ListingImport() {}

    /** @param args how many rows; 100,000 unless said otherwise */
    public static void main(String[] args) throws IOException, SQLException {
        int rows = args.length == 0 ? ROWS : Integer.parseInt(args[0]);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            try (var gateway = Gateway.at(installation.url())) {
                var filing = new Filing(gateway, Place.TUYEN_QUANG);
                var producer = filing.registerProducer("HTX trên sàn", "COOPERATIVE");
                var products = new ArrayList<String>();
                for (int i = 0; i < PRODUCTS; i++) {
                    products.add(filing.registerProduct(producer, TEA, "Chè " + i, "chè"));
                }
                imported(gateway, file("warm-up", WARM_UP, producer, products));
                var file = file("measured", rows, producer, products);
                var before = Copied.of(installation, file);
                var done = imported(gateway, file);
                report(rows, done, before.plus(Copied.of(installation, file)).dividedBy(2));
            }
        }
    }

    private static JsonNode imported(Gateway gateway, byte[] file) {
        var office = gateway.as(Place.TUYEN_QUANG.account("office"));
        var id = office.send(
                        new Call("POST", "/api/v1/market-listings/imports", Map.of("Content-Type", "text/csv"), file))
                .must(200, 202)
                .json()
                .path("id")
                .asText();
        return Await.until(
                "the import",
                PATIENCE,
                () -> office.get("/api/v1/market-listings/imports/" + id).json(),
                json -> !json.path("finishedAt").isNull());
    }

    /** @param copied how long the peer took */
    private static void report(int rows, JsonNode done, Duration copied) {
        var took = Duration.between(
                Instant.parse(done.path("receivedAt").asText()),
                Instant.parse(done.path("finishedAt").asText()));
        System.out.printf(
                Locale.ROOT,
                "import of %d listings: %d recorded, %d rejected, %.1f s, %.0f rows/s (bar 5000); COPY %.0f rows/s; ratio %.4f%n",
                rows,
                done.path("recorded").asLong(),
                done.path("rejected").asLong(),
                took.toNanos() / 1e9,
                rows * 1e9 / took.toNanos(),
                rows * 1e9 / copied.toNanos(),
                (double) copied.toNanos() / took.toNanos());
        if (done.path("rejected").asLong() != rows / 1_000) {
            throw new IllegalStateException(done.toString());
        }
    }

    private static byte[] file(String prefix, int rows, String producer, List<String> products) {
        var csv = new StringBuilder("externalId,provinceCode,communeCode,from,productId,producerId,channel,link\n");
        for (int i = 0; i < rows; i++) {
            csv.append(String.join(
                            ",",
                            prefix + "-" + i,
                            "08",
                            "01021",
                            i % 1_000 == 999 ? "yesterday" : "2025-01-01",
                            products.get(i % PRODUCTS),
                            producer,
                            CHANNELS.get(i % CHANNELS.size()),
                            "https://example.vn/" + i))
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
