package vn.ocop.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.CouncilWork;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;
import vn.ocop.standalone.demo.SampleBallots;

/** Who of 15 people is in conflict over which of 100 products, asked of the service one after the other. Promise: p95 at most 10 ms. */
public final class ConflictChecks {

    private static final int PEOPLE = 15;
    private static final int PRODUCTS = 100;
    private static final int WARM_UP = 300;
    private static final int ASKED = 1000;
    private static final int TEA = 11;
    private static final int STARS = 4;

    private ConflictChecks() {}

    /** @param args how many products; 100 unless said otherwise */
    public static void main(String[] args) {
        int products = args.length == 0 ? PRODUCTS : Integer.parseInt(args[0]);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            var service =
                    "http://127.0.0.1:" + installation.server("assessment").port();
            try (var gateway = Gateway.at(installation.url());
                    var direct = Gateway.at(service)) {
                var assessments = received(gateway, products);
                var token = gateway.as(Place.TUYEN_QUANG.account("office")).token();
                var question = Map.of("usernames", people(), "assessmentIds", assessments);
                measure(
                        direct,
                        Call.post("/api/v1/councils/conflict-checks", question)
                                .with("Authorization", "Bearer " + token));
            }
        }
    }

    private static List<String> received(Gateway gateway, int products) {
        var filing = new Filing(gateway, Place.TUYEN_QUANG);
        var council = new CouncilWork(gateway, Place.TUYEN_QUANG);
        var answers = new SampleBallots(CriteriaSets.load()).of(TEA, STARS).of(0);
        var producer = filing.registerProducer("HTX đo xung đột", "COOPERATIVE");
        var ids = new ArrayList<String>();
        for (int i = 0; i < products; i++) {
            var dossier = filing.open(filing.registerProduct(producer, TEA, "Chè đo " + i, ""));
            filing.bringToProvince(dossier, TEA, answers);
            ids.add(council.await(dossier).path("id").asText());
        }
        return ids;
    }

    /** The producer's own account among them: each product has a conflict to find. */
    private static List<String> people() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> i == 0 ? Place.TUYEN_QUANG.account("producer") : "người-" + i)
                .toList();
    }

    private static void measure(Gateway service, Call call) {
        var caller = service.anyone();
        var micros = new long[ASKED];
        int found = 0;
        for (int i = -WARM_UP; i < ASKED; i++) {
            long began = System.nanoTime();
            var answer = caller.send(call).must(200);
            if (i >= 0) {
                micros[i] = (System.nanoTime() - began) / 1000;
                found = answer.json().path("conflicts").size();
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "conflict check, %d conflicts found: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (bar: p95 10 ms)%n",
                found,
                micros[ASKED / 2] / 1e3,
                micros[ASKED * 95 / 100] / 1e3,
                micros[ASKED * 99 / 100] / 1e3);
    }
}
