package vn.ocop.statistics.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;
import vn.ocop.statistics.export.BookXlsx;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PublicationResourceTest {

    private static final String PATH = "/api/v1/statistics/publications";
    private static final String CENTRAL = TestTokens.bearer("central.office", "VN", "central-office");

    @Inject
    ReadModel model;

    @Inject
    Db db;

    @Inject
    CollectedPublicationsJob collected;

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    @Test
    void a_frozen_figure_stays_and_the_comparison_names_the_record_that_came_later() {
        var late = new Certificate(UUID.randomUUID());
        late.recordedAt = Instant.now().minus(1, ChronoUnit.MINUTES);
        model.apply(List.of(new Certificate(UUID.randomUUID()).issued(), new Certificate(UUID.randomUUID()).issued()));
        var published = publish(products("2026-06-30", "stars")).statusCode(201).extract();
        model.apply(List.of(late.issued()));

        assertEquals("2", published.path("values[0].value"));
        assertEquals(Map.of("stars", "3"), published.path("values[1].codes"));
        comparison(published.path("id"))
                .body("recomputed.identical", equalTo(true))
                .body("today.total", equalTo("3"))
                .body("today.differences[0].published", equalTo("2"))
                .body("today.differences[0].change", equalTo("1"))
                .body("changedRecords.count", equalTo(1))
                .body("changedRecords.items[0].change", equalTo("ENTERED"))
                .body("changedRecords.items[0].productId", equalTo(late.productId.toString()))
                .body("changedRecords.items[0].because", equalTo(List.of("ISSUED")));
        given().get(PATH + "/{id}", published.<String>path("id"))
                .then()
                .statusCode(200)
                .body("values[0].value", equalTo("2"));
    }

    @Test
    void a_product_that_was_revoked_later_left_the_figure_of_valid_ones() {
        var certificate = new Certificate(UUID.randomUUID());
        model.apply(List.of(certificate.issued()));
        var body = products("2026-06-30", "stars");
        body.put("definition", "validOnDay");
        var id = publish(body).statusCode(201).extract().<String>path("id");
        model.apply(List.of(
                certificate.revoked(LocalDate.of(2026, 6, 20), Instant.now().minusSeconds(60))));

        comparison(id)
                .body("recomputed.identical", equalTo(true))
                .body("today.total", equalTo("0"))
                .body("changedRecords.items[0].change", equalTo("LEFT"))
                .body("changedRecords.items[0].because", equalTo(List.of("REVOKED")));
    }

    @Test
    void a_hundred_publications_are_recomputed_to_the_same_values_after_a_rebuild_in_another_order() {
        var random = new Random(20261123);
        var events = HistoryFixtures.randomHistories(random, 300);
        model.apply(events);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            ids.add(publish(randomQuestion(random)).statusCode(201).extract().path("id"));
        }
        var shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        model.empty();
        model.apply(shuffled);
        model.apply(List.of(lateOne()));

        var identical = ids.stream()
                .filter(id ->
                        given().get(PATH + "/{id}/comparison", id).jsonPath().getBoolean("recomputed.identical"))
                .count();

        assertEquals(100, identical);
    }

    private static TestEvent lateOne() {
        var late = new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2021, 2, 1));
        late.recordedAt = Instant.now().minusSeconds(30);
        return late.issued();
    }

    private static Map<String, Object> randomQuestion(Random random) {
        var body =
                products(HistoryFixtures.day(random).toString(), pick(random, "stars", "province", "sector", "year"));
        body.put("cube", pick(random, "products", "producers", "certificates"));
        body.put("definition", pick(random, "recognisedEver", "validOnDay"));
        body.put("boundaries", pick(random, "2024", "2025"));
        body.put("knownAt", HistoryFixtures.instant(random).toString());
        return body;
    }

    private static String pick(Random random, String... among) {
        return among[random.nextInt(among.length)];
    }

    @Test
    void what_was_printed_is_there_once_with_its_source_and_what_does_not_add_up_is_shown() {
        assertEquals(0, collected.load(), "entered at the start already");
        var may = onlyOf("products", "2022-05-31");

        assertEquals("vietnamnet.vn, 2027832.html", may.getString("items[0].source.citation"));
        assertEquals("the printed star counts sum to 7468", may.getString("items[0].caveats[0].en"));
        comparison(may.getString("items[0].id"))
                .body("recomputed", nullValue())
                .body("checks[0].code", equalTo("stars-add-up"))
                .body("checks[0].holds", equalTo(false))
                .body("checks[0].printed", equalTo("7463"))
                .body("checks[0].computed", equalTo("7468"));
    }

    @Test
    void two_totals_of_the_end_of_2024_stand_side_by_side_with_their_revisions() {
        var both = onlyOf("products", "2024-12-31");

        assertEquals(2, both.getList("items").size());
        var first = both.getList("items.findAll { it.revision == 1 }.id").getFirst();
        comparison(first.toString())
                .body("others.size()", equalTo(1))
                .body("others[0].revision", equalTo(2))
                .body("others[0].total", equalTo("15590"))
                .body("others[0].difference", equalTo("948"));
    }

    @Test
    void no_known_target_gives_the_published_ratio_and_the_comparison_says_so() {
        var id = onlyOf("targetRatio", "2021-12-31").getString("items[0].id");

        comparison(id)
                .body("checks.code", hasItems("ratio-of-target-2018-2020", "ratio-of-target-2021-2025"))
                .body("checks.holds", equalTo(List.of(false, false)))
                .body("checks[0].printed", equalTo("1.86"))
                .body("checks[0].computed", equalTo("2.50"))
                .body("checks[0].says.en", containsString("1.86 times are 4464 products"))
                .body("checks[0].says.en", containsString("imply: 3225.80"))
                .body("checks[1].computed", equalTo("0.60"))
                .body("others.total", hasItems("5021"));
    }

    @Test
    void sixty_three_provinces_with_plans_and_sixty_assessing_stand_under_the_63() {
        var year = onlyOf("provincesWithPlans", "2021-12-31");

        assertEquals("2024", year.getString("items[0].boundaries"));
        assertEquals(List.of("63", "60"), year.getList("items[0].values.value"));
        assertEquals("năm 2021", year.getString("items[0].asOfPrinted"));
    }

    @Test
    void growth_is_told_between_published_and_between_counted_days() {
        model.apply(List.of(
                new Certificate(UUID.randomUUID())
                        .signedOn(LocalDate.of(2022, 1, 5))
                        .issued(),
                new Certificate(UUID.randomUUID())
                        .signedOn(LocalDate.of(2023, 1, 5))
                        .issued(),
                new Certificate(UUID.randomUUID())
                        .signedOn(LocalDate.of(2023, 1, 6))
                        .issued()));

        growth("published", "2020-12-23", "2025-12-20")
                .body("lines[0].difference", equalTo("15287"))
                .body("lines[0].percent", equalTo("517.15"));
        growth("published", "2024-04-30", "2024-12-31").body("lines.to", equalTo(List.of("14642", "15590")));
        growth("counted", "2022-12-31", "2023-12-31")
                .body("lines[0].from", equalTo("1"))
                .body("lines[0].to", equalTo("3"))
                .body("lines[0].percent", equalTo("200.00"));
        growth("counted", "2021-12-31", "2023-12-31").body("lines[0].percent", nullValue());
    }

    @Test
    void only_the_central_office_publishes_and_a_moment_that_may_still_move_is_refused() {
        var before = count();
        given().contentType(ContentType.JSON)
                .body(products("2026-06-30", "stars"))
                .header("Authorization", TestTokens.bearer("hagiang.office", "08", "provincial-office"))
                .post(PATH)
                .then()
                .statusCode(403);
        var body = products("2026-06-30", "stars");
        body.put("knownAt", Instant.now().minusSeconds(10).toString());
        publish(body).statusCode(409).body("type", equalTo("/problems/not-settled"));
        publish(products("2026-06-30", "height"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/by"))
                .body("errors[0].code", equalTo("unknown-dimension"));
        var printed = products("2026-06-30", "stars");
        printed.remove("cube");
        publish(printed).statusCode(400).body("errors.pointer", equalTo(List.of("/citation", "/values", "/by")));

        assertEquals(before, count());
    }

    @Test
    void a_publication_can_neither_be_changed_nor_emptied_away_and_is_in_the_audit_log() {
        model.apply(List.of(new Certificate(UUID.randomUUID()).issued()));
        var id = publish(products("2026-06-30", "stars"))
                .statusCode(201)
                .extract()
                .<String>path("id");

        assertThrows(Db.Failed.class, () -> db.update("update publication set revision = 9"));
        assertThrows(Db.Failed.class, () -> db.update("delete from publication"));
        assertThrows(Db.Failed.class, () -> db.update("truncate publication"));
        assertEquals(
                List.of("publication-recorded"),
                db.query("select action from audit_record where subject_id = ?", row -> row.string("action"), id));
    }

    @Test
    void it_is_taken_away_as_csv_and_as_a_spreadsheet_with_a_cover() throws IOException {
        var id = onlyOf("products", "2022-05-31").getString("items[0].id");

        var csv = given().accept("text/csv")
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.startsWith("measure,stars,value,unit,bound,number,asOf\r\nproducts,,7463,COUNT,EXACT,TK-"), csv);
        var xlsx = given().accept(BookXlsx.TYPE)
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(".xlsx"))
                .extract()
                .asByteArray();
        var parts = unpacked(xlsx);
        var texts = String.valueOf(parts.get("xl/sharedStrings.xml"));
        assertTrue(texts.contains("vietnamnet.vn, 2027832.html"), "source on the cover");
        assertTrue(texts.contains("the printed star counts sum to 7468"), "caveat on the cover");
        assertTrue(String.valueOf(parts.get("xl/worksheets/sheet2.xml")).contains("<v>7463</v>"), "a number");
    }

    private static Map<String, String> unpacked(byte[] xlsx) throws IOException {
        var file = Files.createTempFile("publication", ".xlsx");
        var parts = new HashMap<String, String>();
        try (var zip = new ZipFile(Files.write(file, xlsx).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private long count() {
        return db.queryOne("select count(*) as n from publication", row -> row.longValue("n"))
                .orElseThrow();
    }

    private static ValidatableResponse growth(String basis, String from, String to) {
        return given().queryParam("basis", basis)
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/api/v1/statistics/growth")
                .then()
                .statusCode(200);
    }

    private static JsonPath onlyOf(String measure, String day) {
        return given().queryParam("measure", measure)
                .queryParam("asOf", day)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse comparison(String id) {
        return given().get(PATH + "/{id}/comparison", id).then().statusCode(200);
    }

    private static ValidatableResponse publish(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", CENTRAL)
                .body(body)
                .post(PATH)
                .then();
    }

    private static Map<String, Object> products(String asOf, String by) {
        var body = new HashMap<String, Object>();
        body.put("title", Map.of("vi", "Sản phẩm OCOP", "en", "OCOP products"));
        body.put("cube", "products");
        body.put("by", List.of(by));
        body.put("asOf", asOf);
        return body;
    }
}
