package vn.ocop.standalone.demo;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Pushes the results decided elsewhere: each province's by its machine client, 5 stars by the central office, because a
 * province cannot push what the ministry decides.
 */
final class ElsewhereStep {

    private static final int MINISTRY_STARS = 5;

    private final Gateway gateway;
    private final Work work;

    ElsewhereStep(Gateway gateway, Work work) {
        this.gateway = gateway;
        this.work = work;
    }

    void run(List<DemoData.Result> results) {
        var bySystem = results.stream()
                .collect(Collectors.groupingBy(ElsewhereStep::system, TreeMap::new, Collectors.toList()));
        var progress = work.progress("results decided elsewhere", results.size());
        work.each(List.copyOf(bySystem.entrySet()), system -> {
            var client = client(system.getKey());
            var known = known(client, system.getKey());
            for (var result : system.getValue()) {
                if (known.contains(externalId(result))) {
                    progress.kept();
                } else {
                    progress.did(() -> push(client, result));
                }
            }
        });
        progress.end();
    }

    private static void push(Caller client, DemoData.Result result) {
        client.send(Call.post("/api/v1/assessment-results", body(result))).must(200, 201);
    }

    private static Set<String> known(Caller client, String system) {
        var known = new HashSet<String>();
        client.list("/api/v1/assessment-results?sourceSystem=" + system)
                .forEach(
                        item -> known.add(item.path("result").path("externalId").asText()));
        return known;
    }

    private Caller client(String system) {
        var province = system.substring("demo-".length());
        return province.equals("central") ? gateway.as("central.office") : gateway.system(province);
    }

    private static String system(DemoData.Result result) {
        return "demo-"
                + (result.stars() == MINISTRY_STARS
                        ? "central"
                        : result.product().provinceCode());
    }

    private static String externalId(DemoData.Result result) {
        return "row-" + result.row();
    }

    private static Map<String, Object> body(DemoData.Result result) {
        var product = new LinkedHashMap<String, Object>();
        product.put("name", result.product().name());
        product.put("set", result.product().set());
        product.put("formerGroup", Objects.requireNonNullElse(result.product().formerGroup(), ""));
        product.put("communeCode", Objects.requireNonNull(result.product().communeCode()));
        product.put("externalCode", externalId(result));
        return Map.of(
                "sourceSystem", system(result),
                "externalId", externalId(result),
                "product", product,
                "producer",
                        Map.of(
                                "externalId",
                                        Objects.requireNonNull(result.producer().key()),
                                "name", result.producer().name(),
                                "type", result.producer().type()),
                "decision", decision(result.decision()),
                "legalBasis", result.decision().legalBasis(),
                "stars", result.stars(),
                "marks", result.marks());
    }

    private static Map<String, Object> decision(DemoData.Decision decision) {
        var issuer = new LinkedHashMap<String, Object>();
        issuer.put("level", decision.issuerLevel());
        if (decision.issuerCode() != null) {
            issuer.put("code", decision.issuerCode());
        }
        issuer.put("name", decision.issuerName());
        return Map.of(
                "number",
                Objects.requireNonNullElse(decision.number(), "không rõ số"),
                "signedOn",
                decision.signedOn(),
                "datePrecision",
                decision.datePrecision().equals("DAY") ? "DAY" : "YEAR",
                "issuer",
                issuer);
    }
}
