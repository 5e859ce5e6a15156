package vn.ocop.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
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
 * How long after the answer to {@code POST /decisions} the published figures count the product, through the gateway on one
 * machine that runs everything. Promise: p99 at most 2 s.
 */
public final class DecisionToOverview {

    private static final int PRODUCTS = 200;
    private static final int BATCH = 50;
    private static final int TEA = 11;
    private static final int STARS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Gateway gateway;
    private final ToIntFunction<Gateway> recognised;
    private final Filing filing;
    private final CouncilWork council;
    private final SampleBallots.Sheets sheets = new SampleBallots(CriteriaSets.load()).of(TEA, STARS);

    private DecisionToOverview(Gateway gateway, ToIntFunction<Gateway> recognised) {
        this.gateway = gateway;
        this.recognised = recognised;
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
        new DecisionToOverview(gateway, DecisionToOverview::inOverview)
                .run(products, () -> {}, () -> "decision to overview");
    }

    /**
     * @param begin done when all products are ready for their decision
     * @param phase what goes on just now; figures are printed for each phase
     */
    static void during(Gateway gateway, int products, Runnable begin, Supplier<String> phase) {
        new DecisionToOverview(gateway, DecisionToOverview::inOwnProvince).run(products, begin, phase);
    }

    private void run(int products, Runnable begin, Supplier<String> phase) {
        var assessments = confirmed(products);
        var millis = new LinkedHashMap<String, List<Long>>();
        int counted = recognised();
        begin.run();
        for (int i = 0; i < products; i++) {
            counted++;
            millis.computeIfAbsent(phase.get(), _ -> new ArrayList<>()).add(decide(i, assessments.get(i), counted));
        }
        millis.forEach(DecisionToOverview::print);
    }

    private static void print(String phase, List<Long> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%s, %d decisions: p50 %d ms, p99 %d ms, longest %d ms%n",
                phase, sorted.size(), percentile(sorted, 50), percentile(sorted, 99), sorted.getLast());
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
        return recognised.applyAsInt(gateway);
    }

    private static int inOverview(Gateway gateway) {
        var overview = gateway.anyone().get("/api/v1/statistics/overview").json();
        return overview.path("products").path("recognised").asInt();
    }

    /** For while another province pushes. */
    private static int inOwnProvince(Gateway gateway) {
        var cube =
                gateway.anyone().get("/api/v1/statistics/products?by=province").json();
        for (var row : cube.path("rows")) {
            if (row.at("/dimensions/province/code").asText().equals(Place.TUYEN_QUANG.province())) {
                return row.path("value").asInt();
            }
        }
        return 0;
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
