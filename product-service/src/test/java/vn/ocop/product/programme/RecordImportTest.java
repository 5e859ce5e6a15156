package vn.ocop.product.programme;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.rows.FileReplies;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.security.Mandate;
import vn.ocop.platform.security.Roles;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.product.programme.RecordImportStore.Counts;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Files of records: how far they are, what is wrong with them, and how they are stopped. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class RecordImportTest {

    private static final String LINKS = Flow.API + "/tourism-links";

    @Inject
    RecordImportStore store;

    @Inject
    Clock clock;

    @Inject
    Stored stored;

    private static RequestSpecification office() {
        return Flow.as("tq.office", "08", "provincial-office");
    }

    private static ValidatableResponse push(String type, byte[] file) {
        return office().contentType(type).body(file).post(LINKS + "/imports").then();
    }

    private static ValidatableResponse push(String csv) {
        return push("text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that nobody is at. */
    private UUID waiting() {
        var id = Ids.next();
        var mandate = new Mandate("subject-of-cancel", "tq.office", Set.of(Roles.PROVINCIAL_OFFICE), Set.of("08"));
        var job = new RecordImportStore.Job(
                id, ProgrammeCases.terms(RowFormat.CSV), "0".repeat(64), 1_000, mandate, 0, Counts.NONE, 0);
        QuarkusTransaction.requiringNew().run(() -> store.begin("tourism-link", job, clock.instant()));
        return id;
    }

    @Test
    void a_file_that_waits_is_cancelled_once_and_its_rows_are_never_taken() {
        var file = LINKS + "/imports/" + waiting();
        office().get(file)
                .then()
                .statusCode(200)
                .body("state", equalTo("QUEUED"))
                .body("secondsLeft", nullValue());
        Flow.as("another.office", "08", "provincial-office").delete(file).then().statusCode(404);
        office().delete(file).then().statusCode(200).body("state", equalTo("CANCELLED"));
        office().delete(file).then().statusCode(200).body("state", equalTo("CANCELLED"));
        var id = UUID.fromString(file.substring(file.lastIndexOf('/') + 1));
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> store.claim(id, clock.instant(), clock.instant()))
                .isEmpty());
        assertEquals(List.of("import-cancelled"), stored.audited(id.toString()));
    }

    @Test
    void a_file_that_is_done_with_tells_its_state_and_cannot_be_cancelled() {
        String id = push("externalId,provinceCode,from,place,type\nstate-1,08,2025-01-01,Bản Ven,CRAFT_VILLAGE\n")
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .extract()
                .path("id");
        office().delete(LINKS + "/imports/" + id).then().statusCode(409).body("type", equalTo("/problems/import-over"));
        var told = office().accept("text/event-stream")
                .get(LINKS + "/imports/" + id + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(told.contains("event:progress") || told.contains("event: progress"), told);
        assertTrue(told.contains("\"state\":\"DONE\""), told);
    }

    @Test
    void the_template_names_each_field_and_can_be_filled_and_pushed() {
        var head = office().accept("text/csv")
                .get(LINKS + "/imports/template")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(head.contains("externalId,provinceCode,communeCode,from,until"), head);
        var sheet = office().accept(FileReplies.XLSX)
                .get(LINKS + "/imports/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        push(FileReplies.XLSX, sheet)
                .statusCode(200)
                .body("failure", nullValue())
                .body("read", equalTo(0));
    }

    @Test
    void each_broken_file_is_told_and_the_service_goes_on() {
        fails("externalId,externalId,from\na,b,2025-01-01\n", "repeated-column");
        fails("externalId,nowhere,from\na,b,2025-01-01\n", "unknown-column");
        fails("", "no-rows");
        push("text/csv", new byte[] {'f', 'r', 'o', 'm', '\n', (byte) 0xff, (byte) 0xfe, '\n'})
                .statusCode(200)
                .body("state", equalTo("FAILED"))
                .body("failure.code", equalTo("csv-not-utf8"));
        office().contentType("text/csv")
                .header("Content-Encoding", "br")
                .body("from\n")
                .post(LINKS + "/imports")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/encoding-not-taken"));
    }

    private static void fails(String csv, String code) {
        push(csv).statusCode(200).body("state", equalTo("FAILED")).body("failure.code", equalTo(code));
    }

    @Test
    void rows_with_wrong_days_and_numbers_are_told_and_come_back_as_lines_that_can_be_pushed() {
        String id = push("""
                        externalId,provinceCode,from,place,type
                        wrong-1,08,31/02/2025,Bản Ven,CRAFT_VILLAGE
                        wrong-2,08,2025-01-01,Bản Ven,CIRCUS
                        wrong-3,8,2025-01-01,Bản Ven,CRAFT_VILLAGE
                        right-1,08,2025-01-01,%s,CRAFT_VILLAGE
                        """.formatted("Ba\u0309n Ven"))
                .statusCode(200)
                .body("state", equalTo("DONE_WITH_REJECTIONS"))
                .body("recorded", equalTo(1))
                .body("rejected", equalTo(3))
                .extract()
                .path("id");
        office().queryParam("text", "Bản Ven")
                .get(LINKS)
                .then()
                .statusCode(200)
                .body("items.findAll { it.record.externalId == 'right-1' }", hasSize(1));
        var lines = office().accept("application/x-ndjson")
                .get(LINKS + "/imports/" + id + "/rejections")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(3, lines.lines().count(), lines);
        push("application/x-ndjson", lines.replace("CIRCUS", "CRAFT_VILLAGE").getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("rejected", equalTo(2));
    }

    @Test
    void a_record_is_about_what_lies_in_the_area_of_whoever_writes_it() {
        var flow = new Flow();
        var producer = flow.newProducer();
        var product = flow.newProduct(producer, 11);
        var listing = """
                {"provinceCode": "19", "from": "2025-01-01", "productId": "%s", "producerId": "%s", "channel": "SHOPEE"}
                """.formatted(product, producer).strip();
        Flow.as("officer.elsewhere", "19", "provincial-office")
                .body(listing)
                .post(Flow.API + "/market-listings")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/productId", "/producerId")))
                .body("errors.code", equalTo(List.of("outside-your-area", "outside-your-area")));
        Flow.as("officer.elsewhere", "19", "provincial-office")
                .contentType("application/x-ndjson")
                .body(listing.getBytes(StandardCharsets.UTF_8))
                .post(Flow.API + "/market-listings/imports")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(0))
                .body("rejected", equalTo(1));
        flow.producer()
                .body(listing.replace("\"19\"", "\"08\""))
                .post(Flow.API + "/market-listings")
                .then()
                .statusCode(201);
    }
}
