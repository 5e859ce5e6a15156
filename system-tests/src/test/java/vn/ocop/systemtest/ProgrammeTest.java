package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Caller;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/** Each statement of a report about the programme is one question over loaded records (docs/programme.md). */
class ProgrammeTest {

    private final Gateway gateway = Whole.gateway();
    private final Filing filing = new Filing(gateway, Place.TUYEN_QUANG);

    private Caller central() {
        return gateway.as("central.office");
    }

    /** Loads rows as a file, and says how many became records. */
    private void load(String kind, int count, IntFunction<String> row) {
        var file = IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n"));
        var call = new Call(
                "POST",
                "/api/v1/" + kind + "/imports",
                Map.of("Content-Type", "application/x-ndjson"),
                file.getBytes(StandardCharsets.UTF_8));
        var path = "/api/v1/" + kind + "/imports/"
                + central().send(call).must(200, 202).json().path("id").asText();
        var done =
                Await.until("the import", Whole.SOON, () -> central().get(path).json(), json -> !json.path("finishedAt")
                        .isNull());
        assertEquals(count, done.path("recorded").asInt(), done.toString());
    }

    /** The one cell, once it counts as many records. */
    private JsonNode cell(String query, int records) {
        return Await.until(
                query,
                Whole.SOON,
                () -> gateway.anyone()
                        .get("/api/v1/statistics/programme-records?" + query)
                        .json()
                        .path("rows")
                        .path(0),
                row -> row.path("records").asInt() >= records);
    }

    private static String ids(String id) {
        return "[\"" + id + "\"]";
    }

    @Test
    void there_are_393_value_chains_with_cooperatives_and_enterprises() {
        var coop = filing.registerProducer("HTX chuỗi", "COOPERATIVE");
        var firm = filing.registerProducer("Công ty chuỗi", "ENTERPRISE");
        load("value-chains", 400, i -> """
                {"externalId": "VC-%d", "provinceCode": "08", "from": "2024-01-01", "name": "Chuỗi %d", "cooperatives": %s, "enterprises": %s}""".formatted(i, i, ids(coop), i < 393 ? ids(firm) : "[]"));
        var chains = cell("kind=value-chain&having=cooperatives&having=enterprises", 393);
        assertEquals(393, chains.path("records").asInt());
        assertEquals(2, chains.path("producers").asInt());
        assertEquals(400, cell("kind=value-chain", 400).path("records").asInt());
    }

    @Test
    void hundreds_of_products_of_a_province_are_on_trading_platforms() {
        var producer = filing.registerProducer("HTX trên sàn", "COOPERATIVE");
        var products = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            products.add(filing.registerProduct(producer, Trial.TEA, "Chè trên sàn " + i, "chè"));
        }
        var channels = List.of("SHOPEE", "VOSO", "POSTMART");
        load("market-listings", 600, i ->
                """
                {"externalId": "ML-%d", "provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "productId": "%s",
                 "producerId": "%s", "channel": "%s"}""".replace("\n", "").formatted(i, products.get(i % 200), producer, channels.get(i / 200)));
        var listed = cell("kind=market-listing&province=08", 600);
        assertEquals(200, listed.path("products").asInt());
        assertEquals(600, listed.path("records").asInt());
        var onShopee = cell("kind=market-listing&province=08&with=channel:SHOPEE", 200);
        assertEquals(200, onShopee.path("records").asInt());
    }

    @Test
    void vermicelli_is_exported_to_the_czech_republic() {
        var producer = filing.registerProducer("HTX miến dong", "COOPERATIVE");
        var product = filing.registerProduct(producer, Trial.TEA, "Miến dong", "miến");
        load("exports", 2, i -> """
                {"externalId": "EX-%d", "provinceCode": "08", "from": "2023-05-01", "productId": "%s", "producerId": "%s",
                 "goods": "Miến dong", "country": "%s", "value": 125000, "currency": "EUR"}""".replace("\n", "").formatted(i, product, producer, i == 0 ? "CZ" : "DE"));
        var found = central()
                .get("/api/v1/exports?with=country:CZ&text=" + URLEncoder.encode("mien dong", StandardCharsets.UTF_8))
                .json()
                .path("items");
        assertEquals(1, found.size());
        assertEquals("Miến dong", found.path(0).path("record").path("goods").asText());
        assertEquals(125000, found.path(0).path("record").path("value").asInt());
    }

    @Test
    void of_30_surveyed_73_percent_had_1_1_to_1_5_times_the_revenue_after_digital_transformation() {
        load("outcome-panels", 1, i -> """
                {"externalId": "OP-1", "provinceCode": "08", "from": "2025-01-01", "title": "Chuyển đổi số", "topic": "DIGITAL_TRANSFORMATION",
                 "method": "Phiếu hỏi", "sample": 30, "baseFrom": "2023-01-01", "baseUntil": "2023-12-31",
                 "laterFrom": "2024-01-01", "laterUntil": "2024-12-31"}""".replace("\n", ""));
        var panel = central()
                .get("/api/v1/outcome-panels?with=topic:DIGITAL_TRANSFORMATION")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        var producers = IntStream.range(0, 30)
                .mapToObj(i -> filing.registerProducer("HTX khảo sát " + i, "COOPERATIVE"))
                .toList();
        load("programme/outcome-answers", 30, i -> """
                {"externalId": "OA-%d", "provinceCode": "08", "from": "2025-01-01", "panelId": "%s", "producerId": "%s",
                 "revenueBefore": 1000000000, "revenueLater": %d}""".replace("\n", "")
                .formatted(i, panel, producers.get(i), i < 22 ? 1_100_000_000L + i * 19_000_000L : 1_700_000_000L));
        var figure = gateway.anyone()
                .get("/api/v1/outcome-panels/" + panel + "/figures?measure=revenue&from=1.1&to=1.5")
                .json();
        assertEquals(30, figure.path("answers").asInt());
        assertEquals("73.33", figure.path("sharePercent").asText());
        assertEquals("55.55", figure.path("shareInterval").path(0).asText());
        assertEquals("1.38", figure.path("medianRatio").asText());
    }

    @Test
    void there_are_24_teams_of_consultants_from_institutes_schools_and_centres() {
        var homes = List.of("INSTITUTE", "SCHOOL", "CENTRE");
        load("programme/consultant-teams", 24, i -> """
                {"externalId": "CT-%d", "from": "2024-01-01", "name": "Nhóm %d", "home": "%s", "members": 5}""".formatted(i, i, homes.get(i % 3)));
        var teams = cell("kind=consultant-team", 24);
        assertEquals(24, teams.path("records").asInt());
        assertEquals(120, teams.path("measures").path("members").path("sum").asInt());
    }

    @Test
    void all_63_provinces_have_plans() {
        var units = gateway.anyone()
                .get("/api/v1/administrative-units?level=PROVINCE&validOn=2025-06-30&limit=200")
                .json()
                .path("items");
        assertEquals(63, units.size());
        load("programme-plans", 63, i ->
                """
                {"externalId": "PP-%d", "provinceCode": "%s", "from": "2021-01-01", "until": "2025-12-31", "type": "OCOP_PLAN",
                 "title": "Chương trình OCOP", "decision": "1/KH-UBND", "decidedOn": "2021-02-01", "status": "IN_FORCE"}""".replace("\n", "").formatted(i, units.path(i).path("code").asText()));
        var plans = cell("kind=programme-plan&with=type:OCOP_PLAN&asOf=2025-06-30", 63);
        assertEquals(63, plans.path("provinces").asInt());
    }

    @Test
    void a_figure_is_found_as_it_was_printed() {
        load("programme/context-figures", 1, i -> """
                {"externalId": "CF-1", "from": "2020-01-01", "until": "2020-12-31", "measure": "income-growth", "printed": "gấp 2,16 lần",
                 "value": "2.16", "unit": "lần", "source": "Báo cáo tổng kết", "doubtful": true, "doubt": "Không nêu năm gốc"}""".replace("\n", ""));
        var found = central()
                .get("/api/v1/programme/context-figures?with=value:2.16")
                .json()
                .path("items");
        assertEquals(1, found.size());
        assertTrue(found.path(0).path("record").path("doubtful").asBoolean());
        assertEquals(
                "gấp 2,16 lần", found.path(0).path("record").path("printed").asText());
    }
}
