package vn.ocop.statistics.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;
import vn.ocop.statistics.export.BookXlsx;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ReportResourceTest {

    private static final String PATH = "/api/v1/statistics/reports";
    private static final String CENTRAL = TestTokens.bearer("central.office", "VN", "central-office");
    private static final String READER =
            TestTokens.bearer("central.reader", "VN", "central-office", "statistics-reader");

    @Inject
    ReadModel model;

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    @Test
    void it_tells_stars_kinds_regions_and_what_came_in_the_period() {
        var old = new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2022, 3, 1));
        old.stars = 4;
        var producer = new Certificate(UUID.randomUUID());
        producer.producerId = old.producerId;
        model.apply(List.of(
                old.issued(),
                producer.issued(),
                new Certificate(UUID.randomUUID()).issued(),
                HistoryFixtures.decision(
                        UUID.randomUUID(),
                        "FORWARDED",
                        LocalDate.of(2026, 5, 1),
                        Instant.parse("2026-05-02T00:00:00Z"))));

        make("2026-01-01", "2026-06-30")
                .body("tables.code[0]", equalTo("products-by-stars"))
                .body("tables[0].total", equalTo(3))
                .body("tables[0].totalBefore", equalTo(1))
                .body("tables[0].rows.share", equalTo(List.of("66.66", "33.33")))
                .body("tables[1].total", equalTo(2))
                .body("tables[2].rows.code", equalTo(List.of("NORTHERN_MOUNTAINS")))
                .body("tables.find { it.code == 'producers-by-type' }.total", equalTo(2))
                .body("headline[0].vi", containsString("1 tỉnh, thành phố"))
                .body("headline[1].en", containsString("changed by +2 (200.00%); 2 products have a valid certificate"))
                .body("headline[2].en", containsString("1 products with potential 5 stars"));
    }

    @Test
    void a_report_stays_as_it_was_made() {
        model.apply(List.of(new Certificate(UUID.randomUUID()).issued()));
        var id = make("2026-01-01", "2026-06-30").extract().<String>path("id");
        model.apply(List.of(new Certificate(UUID.randomUUID()).issued()));

        given().header("Authorization", CENTRAL)
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .body("tables[0].total", equalTo(1));
    }

    @Test
    void as_pdf_it_is_tagged_has_both_languages_and_says_that_records_are_generated() throws IOException {
        model.apply(HistoryFixtures.randomHistories(new Random(7), 400));
        var id = make("2025-01-01", "2026-11-01").extract().<String>path("id");

        var bytes = given().header("Authorization", CENTRAL)
                .accept("application/pdf")
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(".pdf"))
                .extract()
                .asByteArray();

        Files.write(Path.of("target/report.pdf"), bytes);
        try (var document = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "tagged");
            assertTrue(text.contains("VĂN PHÒNG ĐIỀU PHỐI NÔNG THÔN MỚI TRUNG ƯƠNG"), text);
            assertTrue(text.contains("SỐ LIỆU TRÌNH DIỄN"), text);
            assertTrue(text.contains("Bảng 1. Sản phẩm được công nhận theo hạng sao"), text);
            assertTrue(text.contains("Table 1. Recognised products by stars"), text);
        }
    }

    @Test
    void as_a_spreadsheet_it_has_its_cover_and_a_sheet_a_table() {
        model.apply(List.of(new Certificate(UUID.randomUUID()).issued()));
        var id = make("2026-01-01", "2026-06-30").extract().<String>path("id");

        var bytes = given().header("Authorization", CENTRAL)
                .accept(BookXlsx.TYPE)
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertEquals('P', bytes[0]);
        assertEquals('K', bytes[1]);
    }

    @Test
    void what_the_programme_brought_is_printed_with_its_source() throws IOException {
        var effect = Map.of(
                "text",
                Map.of("vi", "46% chủ thể tăng sản lượng.", "en", "46% of the producers make more."),
                "source",
                "Khảo sát tháng 6/2024");
        var id = post(CENTRAL, Map.of("from", "2026-01-01", "to", "2026-06-30", "effects", List.of(effect)))
                .statusCode(201)
                .body("effects[0].text.en", equalTo("46% of the producers make more."))
                .extract()
                .<String>path("id");

        var text = textOf(id, CENTRAL);

        assertTrue(
                text.contains("Hiệu quả của Chương trình 46% chủ thể tăng sản lượng. (Khảo sát tháng 6/2024)"), text);
        assertTrue(text.contains("46% of the producers make more. (Khảo sát tháng 6/2024)"), text);
        post(
                        CENTRAL,
                        Map.of(
                                "from",
                                "2026-01-01",
                                "effects",
                                List.of(Map.of("text", effect.get("text"), "source", ""))))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/effects/0/source")));
    }

    @Test
    void who_leads_producers_is_told_to_readers_of_the_two_tables_alone() throws IOException {
        var certificate = new Certificate(UUID.randomUUID());
        model.apply(List.of(
                certificate.issued(),
                new TestEvent(
                        "ocop.product-restricted.v1",
                        "vn.ocop.product.producer-restricted.v1",
                        certificate.producerId,
                        1,
                        Instant.parse("2026-02-03T04:05:06Z"),
                        Map.of(
                                "producerId",
                                certificate.producerId.toString(),
                                "representative",
                                Map.of("gender", "FEMALE", "ethnicMinority", true)))));
        var id = make("2026-01-01", "2026-06-30")
                .body("led", nullValue())
                .extract()
                .<String>path("id");

        given().header("Authorization", CENTRAL)
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .body("led", nullValue());
        given().header("Authorization", READER)
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .body("led.roundedTo", equalTo(5))
                .body("led.bySector.sector", equalTo(List.of("I")));
        assertTrue(textOf(id, READER).contains("Producers by who leads them and by sector"));
        assertFalse(textOf(id, CENTRAL).contains("who leads them"));
        given().header("Authorization", TestTokens.bearer("tq.both", "08", "provincial-office", "statistics-reader"))
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .body("led", nullValue());
    }

    private static String textOf(String id, String token) throws IOException {
        var bytes = given().header("Authorization", token)
                .accept("application/pdf")
                .get(PATH + "/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_period_that_never_was_and_an_office_of_one_province_are_refused() {
        post(CENTRAL, Map.of("from", "2017-01-01", "to", "2016-01-01"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/from", "/to")));
        post(TestTokens.bearer("ministry.08", "08", "ministry-authority"), Map.of("from", "2026-01-01"))
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        given().get(PATH + "/{id}", UUID.randomUUID()).then().statusCode(401);
    }

    private static ValidatableResponse make(String from, String to) {
        return post(CENTRAL, Map.of("from", from, "to", to, "generated", true)).statusCode(201);
    }

    private static ValidatableResponse post(String token, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", token)
                .body(body)
                .post(PATH)
                .then();
    }
}
