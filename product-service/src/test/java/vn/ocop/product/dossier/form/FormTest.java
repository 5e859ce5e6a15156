package vn.ocop.product.dossier.form;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class FormTest {

    private static final String COMMUNE = "00691";

    @Inject
    Stored stored;

    private final Flow flow = new Flow(COMMUNE);

    @Test
    void every_field_of_the_forms_has_a_place_and_is_printed_as_it_was_lodged() throws IOException {
        var producer = Flow.id(flow.producer().body(whole()).post(Flow.API + "/producers"));
        var dossier = flow.open(flow.newProduct(producer, 11));
        describe(dossier, description())
                .statusCode(200)
                .body("papers", contains("BUSINESS_REGISTRATION", "FOOD_SAFETY"));
        flow.complete(dossier, 11);
        assertTrue(text(pdf(dossier, "forms/01", flow.producer())).contains("CHƯA NỘP"));
        flow.submit(dossier).statusCode(200);
        var receipt = Flow.receipt();
        receipt.put("receiver", "Trần Thị C");
        String slip = flow.receive(dossier, receipt).statusCode(200).extract().path("slipNumber");
        flow.report(dossier, Flow.forward()).statusCode(200);
        provincialReceipt(dossier, "45/PĐK-08").then().statusCode(200).body("level", equalTo("PROVINCE"));
        provincialReceipt(dossier, "46/PĐK-08")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/dossier-already-received"));

        form(dossier, "01", flow.producer())
                .body("personal.representativeName", equalTo("Nguyễn Thị A"))
                .body("personal.representativePosition", equalTo("Giám đốc"))
                .body("personal.phone", equalTo("+84219000000"))
                .body("sector", equalTo("I"))
                .body("group", equalTo("Chè"))
                .body("kind", equalTo("FIRST"))
                .body("office.level", contains("COMMUNE", "PROVINCE"))
                .body("office.slipNumber", contains(slip, "45/PĐK-08"))
                .body("office.receiver", contains("Trần Thị C", "Lê Văn D"))
                .body("blank", hasSize(0));
        form(dossier, "02", flow.producer())
                .body("personal.ethnicity", equalTo("Dao"))
                .body("personal.permanentAddress", equalTo("Thôn 1"))
                .body("personal.foundedOn", equalTo("2018-05-02"))
                .body("description.plan", equalTo("Mở rộng 20 ha"))
                .body(
                        "scores.find { it.criterion == '1.1' }.option",
                        equalTo(Flow.answers(11).get("1.1")))
                .body("blank", hasSize(0));
        form(dossier, "03", flow.producer())
                .body("report.originAndMaterial", equalTo("Nguyên liệu trong xã"))
                .body("report.proposalLetter.signer", equalTo("Nguyễn Văn B"));

        var before = papers(dossier);
        rename(producer);
        var after = papers(dossier);
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
        var first = text(before.get("forms/01"));
        for (var said : List.of(
                "Mẫu số 01",
                "Nguyễn Thị A",
                "htx@example.vn",
                "[X] Lần đầu",
                slip,
                "45/PĐK-08",
                "Lê Văn D",
                "Trang 1/")) {
            assertTrue(first.contains(said), said + " in " + first);
        }
        var second = text(before.get("forms/02"));
        for (var said : List.of(
                "Dao",
                "Nữ",
                "02/05/2018",
                "TCVN 9740:2013",
                "[X] an toàn thực phẩm",
                "[X] nhãn hiệu;",
                "35 thành viên",
                "Tổng điểm tự chấm")) {
            assertTrue(second.contains(said), said + " in " + second);
        }
        assertTrue(text(before.get("forms/03")).contains("Văn bản số 12/UBND"));
        var slipText = text(before.get("receipt"));
        assertTrue(slipText.contains("Số: " + slip) && slipText.contains("15 ngày làm việc"), slipText);
        keep(before);
        othersSeeNoPerson(dossier);
        theTablesRefuseChanges(dossier);
    }

    private void theTablesRefuseChanges(String dossier) {
        for (var table : List.of("dossier_version", "dossier_receipt", "commune_report_version")) {
            var refused = org.junit.jupiter.api.Assertions.assertThrows(
                    RuntimeException.class,
                    () -> stored.count(
                            "with gone as (delete from " + table
                                    + " where dossier_id = ? returning 1) select count(*) as n from gone",
                            Flow.uuid(dossier)),
                    table);
            assertTrue(
                    String.valueOf(refused.getMessage())
                            .concat(String.valueOf(refused.getCause()))
                            .contains("legal records"),
                    table);
        }
    }

    private void othersSeeNoPerson(String dossier) throws IOException {
        var authority = Flow.as("tq.authority", "08", "provincial-authority");
        form(dossier, "01", authority).body("personal", nullValue()).body("personalWithheld", equalTo(true));
        form(dossier, "02", Flow.as("tq.authority", "08", "provincial-authority"))
                .body("personal", nullValue())
                .body("description.plan", equalTo("Mở rộng 20 ha"));
        for (var form : List.of("forms/01", "forms/02")) {
            var shown = text(pdf(dossier, form, Flow.as("tq.authority", "08", "provincial-authority")));
            assertTrue(shown.contains("không hiển thị"), shown);
            for (var personal : List.of("Nguyễn Thị A", "84219000000", "htx@example.vn", "Dao", "Thôn 1")) {
                assertFalse(shown.contains(personal), personal);
            }
        }
        Flow.as("officer.other", "08-00700", "commune-officer")
                .get(Flow.API + "/dossiers/" + dossier + "/forms/01/document")
                .then()
                .statusCode(403);
        given().get(Flow.API + "/dossiers/" + dossier + "/forms/02").then().statusCode(401);
        Flow.as("tq.member1", "08", "council-member")
                .get(Flow.API + "/dossiers/" + dossier + "/forms/02")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-a-reader"));
        for (var event : List.of("dossier-forwarded", "dossier-changed")) {
            var told = String.join("\n", stored.payloads(dossier, event));
            assertFalse(told.contains("Dao") || told.contains("Thôn 1") || told.contains("20 ha"), told);
        }
    }

    @Test
    void versions_are_numbered_and_differ_by_exactly_what_was_changed() {
        var producer = flow.newProducer();
        var dossier = flow.open(flow.newProduct(producer, 11));
        flow.complete(dossier, 11);
        var kept = Flow.id(flow.upload(dossier));
        var replaced = Flow.id(flow.upload(dossier));
        var taken = Flow.id(flow.upload(dossier));
        nothingIsThereYet(dossier);
        flow.submit(dossier).statusCode(200);
        withdraw(dossier, taken).then().statusCode(409).body("type", equalTo("/problems/dossier-closed-for-evidence"));
        flow.receive(dossier, Flow.receipt()).statusCode(200);
        flow.report(dossier, Map.of("recommendation", "RETURN"))
                .statusCode(400)
                .body("errors.pointer", contains("/completionRequests"));
        flow.report(dossier, Map.of("recommendation", "RETURN", "completionRequests", List.of("Bổ sung kế hoạch")))
                .statusCode(200)
                .body("communeReport.completionRequests", contains("Bổ sung kế hoạch"));

        var newer = Flow.id(supersede(dossier, replaced));
        withdraw(dossier, taken).then().statusCode(204);
        withdraw(dossier, taken).then().statusCode(409).body("type", equalTo("/problems/evidence-withdrawn"));
        supersede(dossier, taken).then().statusCode(409).body("type", equalTo("/problems/evidence-withdrawn"));
        var added = Flow.id(flow.upload(dossier));
        describe(dossier, Map.of("plan", "Mở rộng 20 ha")).statusCode(200);
        var answers = new HashMap<>(Flow.answers(11));
        answers.put("2.4", 0);
        flow.assess(dossier, answers).statusCode(200);
        move(producer);
        flow.submit(dossier).statusCode(200);

        var path = Flow.API + "/dossiers/" + dossier + "/versions";
        flow.producer()
                .get(path + "/1")
                .then()
                .statusCode(200)
                .body("evidence.id", hasItem(taken))
                .body("evidence.id", hasItem(replaced))
                .body("receipts.level", contains("COMMUNE"))
                .body("communeReport.recommendation", equalTo("RETURN"))
                .body("personal.permanentAddress", nullValue());
        flow.producer()
                .get(path + "/2")
                .then()
                .body("evidence.id", hasItem(kept))
                .body("receipts", hasSize(0));
        flow.producer()
                .get(path + "/2/diff")
                .then()
                .statusCode(200)
                .body("answers", hasSize(1))
                .body("answers[0].criterion", equalTo("2.4"))
                .body("answers[0].to", equalTo(0))
                .body("evidence.added.id", contains(added))
                .body("evidence.removed.id", contains(taken))
                .body("evidence.superseded.older.id", contains(replaced))
                .body("evidence.superseded.newer.id", contains(newer))
                .body("fields.field", contains("/description/plan", "/personal/permanentAddress"))
                .body("fields.to", contains("Mở rộng 20 ha", "Thôn 2"))
                .body("personalWithheld", equalTo(false));
        Flow.as("tq.authority", "08", "provincial-authority")
                .get(path + "/2/diff?from=1")
                .then()
                .body("fields.field", contains("/description/plan"))
                .body("personalWithheld", equalTo(true));
        flow.producer().get(path + "/2/diff?from=2").then().statusCode(400).body("errors.pointer", contains("?from"));
        flow.producer().get(path + "/3").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/forms/03?version=1")
                .then()
                .body("report.completionRequests", contains("Bổ sung kế hoạch"));
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/forms/03")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/commune-report-not-yet"));
    }

    @Test
    void a_producer_whose_type_may_not_apply_neither_opens_nor_lodges_a_dossier() {
        var producer = flow.newProducer();
        var product = flow.newProduct(producer, 11);
        var tour = flow.newProduct(producer, 26);
        var dossier = flow.open(flow.newProduct(producer, 11));
        flow.complete(dossier, 11);
        change(producer, Map.of("type", "ASSOCIATION"));
        var before = stored.traces();

        flow.producer()
                .body(Map.of("kind", "FIRST"))
                .post(Flow.API + "/products/" + product + "/dossiers")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/producer-type-may-not-apply"))
                .body("detail", equalTo("Association: may not apply with product set 11 (Decision 26/2026/QĐ-TTg)."));
        flow.submit(dossier).statusCode(422).body("type", equalTo("/problems/producer-type-may-not-apply"));
        flow.producer()
                .get(Flow.API + "/products/" + product + "/filing-options")
                .then()
                .body("items.reason", contains("PRODUCER_TYPE_MAY_NOT_APPLY", "NOT_RECOGNISED", "NOT_RECOGNISED"));
        assertEquals(before, stored.traces());
        flow.open(tour);
    }

    @Test
    void ticks_and_ethnic_group_are_held_against_each_other() {
        var body = whole();
        body.put("representative", Map.of("name", "B", "ethnicity", "Kinh", "ethnicMinority", true));
        body.put("foundedOn", Flow.today().plusDays(1).toString());
        flow.producer()
                .body(body)
                .post(Flow.API + "/producers")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/representative/ethnicMinority", "/foundedOn"));
        var dossier = flow.newDossier();
        describe(dossier, Map.of("ipRights", List.of("PATENT", "PATENT")))
                .statusCode(400)
                .body("errors.pointer", contains("/ipRights/1"))
                .body("errors.code", contains("duplicate"));
    }

    private void nothingIsThereYet(String dossier) {
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/receipt/document")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/receipt-not-yet"));
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/forms/02")
                .then()
                .body("version", nullValue())
                .body("blank", hasItem("/description/plan"));
    }

    private Map<String, Object> whole() {
        var body = flow.producerBody();
        body.put("foundedOn", "2018-05-02");
        var person = new HashMap<Object, Object>((Map<?, ?>) body.get("representative"));
        person.put("ethnicity", "Dao");
        person.put("permanentAddress", "Thôn 1");
        body.put("representative", person);
        return body;
    }

    private static Map<String, Object> description() {
        return Map.of(
                "productStandard", "TCVN 9740:2013",
                "papers", List.of("FOOD_SAFETY", "BUSINESS_REGISTRATION"),
                "ipRights", List.of("TRADEMARK"),
                "history", "Thành lập năm 2018\ntừ 12 hộ trồng chè",
                "structure", "Ban giám đốc, 2 tổ sản xuất, 35 thành viên",
                "results", "Doanh thu 2025: 4,2 tỷ đồng",
                "plan", "Mở rộng 20 ha");
    }

    private io.restassured.response.ValidatableResponse describe(String dossier, Map<String, Object> description) {
        return flow.producer()
                .header("If-Match", flow.etag(dossier))
                .body(description)
                .put(Flow.API + "/dossiers/" + dossier + "/self-description")
                .then();
    }

    private void rename(String producer) {
        change(producer, Map.of("name", "HTX khác", "contact", Map.of("phone", "0900")));
    }

    private void move(String producer) {
        change(
                producer,
                Map.of(
                        "representative",
                        Map.of(
                                "name",
                                "Nguyễn Thị A",
                                "position",
                                "Giám đốc",
                                "gender",
                                "FEMALE",
                                "ethnicMinority",
                                true,
                                "disability",
                                false,
                                "permanentAddress",
                                "Thôn 2")));
    }

    private void change(String producer, Map<String, Object> changes) {
        var path = Flow.API + "/producers/" + producer;
        var body = flow.producerBody();
        body.putAll(changes);
        flow.producer()
                .header("If-Match", flow.producer().get(path).header("ETag"))
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    private Response provincialReceipt(String dossier, String number) {
        return Flow.provincialOffice()
                .header("If-Match", flow.etag(dossier))
                .body(Map.of("slipNumber", number, "receivedOn", Flow.today().toString(), "receiver", "Lê Văn D"))
                .post(Flow.API + "/dossiers/" + dossier + "/provincial-receipt");
    }

    private Response withdraw(String dossier, String evidence) {
        return flow.producer().delete(Flow.API + "/dossiers/" + dossier + "/evidence/" + evidence);
    }

    private Response supersede(String dossier, String older) {
        return given().header("Authorization", TestTokens.bearer(flow.username, "08", "producer"))
                .multiPart("metadata", "{\"documentType\": \"OTHER\"}", "application/json")
                .multiPart("file", "newer.pdf", Flow.PDF, "application/pdf")
                .post(Flow.API + "/dossiers/" + dossier + "/evidence/" + older + "/supersession");
    }

    private static io.restassured.response.ValidatableResponse form(
            String dossier, String number, io.restassured.specification.RequestSpecification as) {
        return as.get(Flow.API + "/dossiers/" + dossier + "/forms/" + number)
                .then()
                .statusCode(200);
    }

    private Map<String, byte[]> papers(String dossier) {
        var papers = new HashMap<String, byte[]>();
        for (var name : List.of("forms/01", "forms/02", "forms/03", "receipt", "provincial-receipt")) {
            papers.put(name, pdf(dossier, name, flow.producer()));
        }
        return papers;
    }

    private static byte[] pdf(String dossier, String name, io.restassured.specification.RequestSpecification as) {
        return as.get(Flow.API + "/dossiers/" + dossier + "/" + name + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    /** For eyes: {@code target/papers}. */
    private static void keep(Map<String, byte[]> papers) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "papers"));
        for (var paper : papers.entrySet()) {
            Files.write(folder.resolve(paper.getKey().replace('/', '-') + ".pdf"), paper.getValue());
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
