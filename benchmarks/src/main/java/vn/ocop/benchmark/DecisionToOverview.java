package vn.ocop.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.CouncilWork;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;
import vn.ocop.standalone.demo.SampleBallots;

/**
 * How long after the answer to {@code POST /decisions} the national overview counts the product, through the gateway on one
 * machine that runs everything. Promise: p99 at most 2 s.
 */
public final class DecisionToOverview {

    private static final int PRODUCTS = 200;
    private static final int BATCH = 50;
    private static final int TEA = 11;
    private static final int STARS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Gateway gateway;
    private final Filing filing;
    private final CouncilWork council;
    private final SampleBallots.Sheets sheets = new SampleBallots(CriteriaSets.load()).of(TEA, STARS);

    private DecisionToOverview(Gateway gateway) {
        this.gateway = gateway;
        filing = new Filing(gateway, Place.TUYEN_QUANG);
        council = new CouncilWork(gateway, Place.TUYEN_QUANG);
    }

    /** @param args how many products; 200 unless said otherwise */
    public static void main(String[] args) {
        int products = args.length == 0 ? PRODUCTS : Integer.parseInt(args[0]);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            try (var gateway = Gateway.at(installation.url())) {
                through(gateway, products);
            }
        }
    }

    /** Takes that many products through the main job and prints how soon each decision was counted. */
    static void through(Gateway gateway, int products) {
        new DecisionToOverview(gateway).run(products);
    }

    private void run(int products) {
        var assessments = confirmed(products);
        var millis = new long[products];
        int counted = recognised();
        for (int i = 0; i < products; i++) {
            counted++;
            millis[i] = decide(i, assessments.get(i), counted);
        }
        Arrays.sort(millis);
        System.out.printf(
                "decision to overview over %d products: p50 %d ms, p99 %d ms, longest %d ms%n",
                products, percentile(millis, 50), percentile(millis, 99), millis[products - 1]);
    }

    private List<String> confirmed(int products) {
        var producer = filing.registerProducer("HTX đo thời gian", "COOPERATIVE");
        JsonNode held = council.found("Hội đồng đo thời gian", 1);
        var all = new ArrayList<String>();
        for (int from = 0; from < products; from += BATCH) {
            var ids = new ArrayList<String>();
            for (int i = from; i < Math.min(products, from + BATCH); i++) {
                var product = filing.registerProduct(producer, TEA, "Chè đo " + i, "");
                var dossier = filing.open(product);
                filing.bringToProvince(dossier, TEA, sheets.of(0));
                ids.add(council.await(dossier).path("id").asText());
            }
            council.bringToResult(held, ids, (id, voter) -> sheets.of(voter));
            all.addAll(ids);
            System.out.println("ready for a decision: " + all.size() + " of " + products);
        }
        return all;
    }

    /** @return milliseconds from the answer until the overview counts it */
    private long decide(int serial, String assessment, int counted) {
        var call = council.decision("DO-%d/QĐ-UBND".formatted(serial), "Người ký", List.of(assessment), "RECOGNISED");
        council.authority().send(call).must(201);
        long answered = System.nanoTime();
        Await.until("overview", PATIENCE, this::recognised, n -> n >= counted);
        return (System.nanoTime() - answered) / 1_000_000;
    }

    private int recognised() {
        var overview = gateway.anyone().get("/api/v1/statistics/overview").json();
        return overview.path("products").path("recognised").asInt();
    }

    private static long percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
