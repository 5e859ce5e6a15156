package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.standalone.demo.Answer;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.CouncilWork;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Pdf;
import vn.ocop.standalone.demo.Place;
import vn.ocop.standalone.demo.SampleBallots;

/** The main job: the calls of design/WALKTHROUGH.md in their order, with the values that must come out. */
class WalkthroughTest {

    private static final LocalDate TODAY = Filing.today();
    private static final SampleBallots.Sheets SHEETS = Whole.BALLOTS.of(11, 4, 84);

    private final Gateway gateway = Whole.gateway();
    private final Place place = Place.TUYEN_QUANG;

    /** What one step hands to the next. */
    private record Filed(String product, String dossier, String code) {}

    @Test
    void a_dossier_becomes_a_certificate_that_anyone_can_verify_and_a_national_figure() {
        var filed = file();
        var assessment = score(filed);
        var before = Figures.now(gateway);

        var decision = decide(assessment);

        Await.until("the overview counts it", Whole.SOON, () -> Figures.now(gateway), before.plusFour(1, 1)::equals);
        var certificate = certificate(filed.product());
        assertCertificate(certificate, decision);
        assertVerification(certificate.path("number").asText(), filed);
        assertProduct(filed);
    }

    private Filed file() {
        var producer = gateway.as("tq.producer");
        var made = producer.send(Call.post("/api/v1/producers", json("""
                {"name": "HTX chè Shan tuyết Hoàng Su Phì", "type": "COOPERATIVE", "communeCode": "01021",
                 "registration": {"number": "100307000123", "issuedOn": "2019-03-07", "issuer": "Phòng Tài chính"},
                 "contact": {"phone": "+84219000000", "email": "htx@example.vn", "address": "Hoàng Su Phì"},
                 "representative": {"name": "Nguyễn Thị A", "position": "Giám đốc", "gender": "FEMALE",
                                    "ethnicMinority": true, "disability": false}}"""))).must(201);
        assertEquals("/api/v1/producers/" + made.value("id"), made.header("Location"));
        assertFalse(made.etag().isEmpty());

        var product = producer.send(Call.post("/api/v1/products", json("""
                {"producerId": "%s", "productSet": 11, "name": "Chè Shan tuyết Hoàng Su Phì",
                 "communeCode": "01021", "description": "Chè từ cây cổ thụ"}""".formatted(made.value("id")))))
                .must(201);
        assertTrue(product.json().path("code").isNull());

        var dossier = producer.send(Call.post(
                        "/api/v1/products/" + product.value("id") + "/dossiers", json("{\"kind\": \"FIRST\"}")))
                .must(201);
        assertEquals("DRAFT", dossier.value("state"));
        var path = "/api/v1/dossiers/" + dossier.value("id");
        var answers = Map.of("answers", SHEETS.majority());
        producer.send(Call.put(path + "/self-assessment", answers).ifMatch(dossier.etag()))
                .must(200);
        prove(path);
        var submitted = producer.step(path, Call.post(path + "/submission"));
        assertEquals("SUBMITTED", submitted.value("state"));
        var received = receive(path, submitted);
        return new Filed(product.value("id"), dossier.value("id"), received.value("productCode"));
    }

    private void prove(String path) {
        var producer = gateway.as("tq.producer");
        var missing = producer.get(path + "/completeness").json();
        assertFalse(missing.path("complete").asBoolean());
        int n = 0;
        for (var item : missing.path("missing")) {
            assertFalse(item.path("message").asText().isBlank());
            var metadata = Map.of(
                    "documentType", item.path("documentType"),
                    "criteria", item.path("criteria"),
                    "number", "%d/2026".formatted(++n),
                    "issuer", "Quatest 1",
                    "issuedOn", TODAY.minusMonths(3).toString(),
                    "validUntil", TODAY.plusYears(1).toString());
            var file = Pdf.of("paper " + n);
            var stored = producer.send(Call.upload(path + "/evidence", metadata, "p" + n + ".pdf", file))
                    .must(201);
            assertEquals("application/pdf", stored.value("mediaType"));
            assertEquals(file.length, stored.json().path("size").asInt());
            assertEquals(64, stored.value("sha256").length());
        }
        var complete = producer.get(path + "/completeness").json();
        assertTrue(complete.path("complete").asBoolean(), complete::toString);
        assertTrue(complete.path("missing").isEmpty());
    }

    private Answer receive(String path, Answer submitted) {
        var commune = gateway.as("tq.commune");
        var received = commune.send(Call.post(
                                path + "/receipt",
                                json("{\"receivedOn\": \"%s\", \"samplesReceived\": 5}".formatted(TODAY)))
                        .ifMatch(submitted.etag()))
                .must(200);
        assertEquals("RECEIVED", received.value("state"));
        var year = TODAY.getYear();
        assertTrue(received.value("slipNumber").matches("\\d+/PĐK-08-01021-" + year), received.value("slipNumber"));
        assertTrue(received.value("productCode").matches("08-01021-\\d+-" + year), received.value("productCode"));
        assertFalse(LocalDate.parse(received.value("dueOn")).isBefore(weekdaysAfter(TODAY, 15)));
        var forwarded = commune.send(Call.put(path + "/commune-report", json("""
                {"originAndMaterial": "Nguyên liệu trong xã", "localLabour": "80%% lao động địa phương",
                 "ideaOrigin": "Đặc sản", "localIdentity": "Gắn với văn hóa", "recommendation": "FORWARD",
                 "proposalLetter": {"number": "12/UBND", "signedOn": "%s", "signer": "Lý Văn B"}}""".formatted(TODAY)))
                        .ifMatch(received.etag()))
                .must(200);
        assertEquals("FORWARDED", forwarded.value("state"));
        return received;
    }

    private String score(Filed filed) {
        var office = gateway.as("tq.office");
        var work = new CouncilWork(gateway, place);
        var arrived = work.await(filed.dossier());
        assertEquals("RECEIVED", arrived.path("state").asText());
        var id = arrived.path("id").asText();
        var path = "/api/v1/assessments/" + id;
        var council = council(office, work);
        var councilPath = "/api/v1/councils/" + council.path("id").asText();
        var ids = Map.of("assessmentIds", List.of(id));
        assertEquals(
                1,
                office.post(councilPath + "/assignments", ids)
                        .json()
                        .path("assigned")
                        .asInt());
        assertEquals("UNDER_REVIEW", office.get(path).value("state"));
        work.report(id);
        var meeting = work.meet(council.path("id").asText(), List.of(id));
        assertEquals("SCORING", office.get(path).value("state"));
        work.attend(meeting, council);
        var totals = new ArrayList<Integer>();
        for (int i = 0; i < place.voters().size(); i++) {
            var sheet = work.score(id, place.voters().get(i), SHEETS.of(i));
            totals.add(sheet.json().path("total").asInt());
        }
        assertEquals(List.of(84, 84, 84, 86), totals);
        closeAndConfirm(work, id);
        return id;
    }

    private JsonNode council(vn.ocop.standalone.demo.Caller office, CouncilWork work) {
        var council = office.send(Call.post("/api/v1/councils", work.body("Hội đồng OCOP tỉnh Tuyên Quang", 2)))
                .must(201)
                .json();
        var voting = new ArrayList<Boolean>();
        council.path("members").forEach(m -> voting.add(m.path("voting").asBoolean()));
        assertEquals(List.of(true, true, true, true, false), voting);
        return council;
    }

    private void closeAndConfirm(CouncilWork work, String id) {
        var closed = work.close(id);
        assertEquals("AGREED", closed.value("state"));
        assertEquals("84.50", closed.value("mean"));
        assertEquals(338, closed.json().path("sum").asInt());
        assertEquals(4, closed.json().path("sheets").asInt());
        assertEquals(2, closed.json().path("spread").asInt());
        var proposed =
                work.office().get("/api/v1/assessments/" + id + "/agreed-sheet").json();
        assertTrue(proposed.path("proposed").asBoolean());
        SHEETS.majority()
                .forEach((criterion, option) -> assertEquals(
                        option.intValue(),
                        proposed.path("answers").path(criterion).asInt(),
                        criterion));
        assertEquals("CONFIRMED", work.agree(id).value("state"));
        assertResult(work.result(id).json());
    }

    private static void assertResult(JsonNode result) {
        assertEquals("84.50", result.path("mean").asText());
        assertEquals(338, result.path("sum").asInt());
        assertEquals(4, result.path("sheets").asInt());
        assertEquals(2, result.path("spread").asInt());
        assertEquals(4, result.path("band").asInt());
        assertEquals(4, result.path("stars").asInt());
        assertTrue(result.path("unmetMinimums").path("4").isEmpty());
        assertTrue(result.path("unmetMinimums").path("3").isEmpty());
        assertTrue(result.path("stops").isEmpty());
        assertEquals("QD26-2026/11", result.path("criteriaVersion").asText());
        assertTrue(result.path("legalBasis").asText().contains("26/2026/QĐ-TTg"), result::toString);
        var form = CriteriaSets.load().byNumber(11).orElseThrow();
        var unmet =
                form.evaluate(form.choose(SHEETS.majority())).unmetMinimums().get(5);
        var shown = new ArrayList<String>();
        result.path("unmetMinimums")
                .path("5")
                .forEach(u -> shown.add(u.path("criterion").asText()));
        assertEquals(
                unmet == null
                        ? List.of()
                        : unmet.stream().map(u -> u.criterion()).toList(),
                shown);
    }

    private String decide(String assessment) {
        var number = "%d/QĐ-UBND".formatted(System.currentTimeMillis() % 1_000_000_000);
        var decision = gateway.as("tq.authority")
                .send(Call.post("/api/v1/decisions", json("""
                {"number": "%s", "signedOn": "%s", "signer": {"name": "Trần Văn C", "position": "Chủ tịch UBND tỉnh"},
                 "items": [{"assessmentId": "%s", "outcome": "RECOGNISED"}]}""".formatted(number, TODAY, assessment))));
        assertFalse(decision.must(201).value("id").isEmpty());
        return number;
    }

    private JsonNode certificate(String product) {
        return Await.until(
                        "certificate",
                        Whole.SOON,
                        () -> gateway.anyone()
                                .get("/api/v1/certificates?productId=" + product)
                                .json()
                                .path("items"),
                        items -> items.size() == 1)
                .get(0);
    }

    private void assertCertificate(JsonNode certificate, String decision) {
        var number = certificate.path("number").asText();
        assertTrue(number.matches("OCOP-08-" + TODAY.getYear() + "-\\d{6}"), number);
        assertFalse(certificate.path("printedNumber").asText().isBlank());
        assertEquals(4, certificate.path("stars").asInt());
        assertEquals("VALID", certificate.path("state").asText());
        assertEquals(TODAY.toString(), certificate.path("validFrom").asText());
        assertEquals(
                TODAY.plusMonths(36).toString(), certificate.path("validUntil").asText());
        assertEquals(decision, certificate.path("decision").path("number").asText());
        var document = gateway.anyone().get("/api/v1/certificates/" + number + "/document");
        assertEquals("application/pdf", document.header("Content-Type"));
        assertEquals("%PDF", new String(document.bytes(), 0, 4, StandardCharsets.US_ASCII));
    }

    private void assertVerification(String number, Filed filed) {
        var verdict = gateway.anyone().get("/api/v1/verifications/" + number).json();
        assertEquals("VALID", verdict.path("verdict").asText());
        assertEquals(4, verdict.path("stars").asInt());
        assertEquals(filed.code(), verdict.path("product").path("code").asText());
        assertEquals(
                "Chè Shan tuyết Hoàng Su Phì",
                verdict.path("product").path("name").asText());
        assertEquals(
                "HTX chè Shan tuyết Hoàng Su Phì",
                verdict.path("producer").path("name").asText());
        assertEquals("PROVINCE", verdict.path("issuer").path("level").asText());
        assertEquals(TODAY.plusMonths(36).toString(), verdict.path("validUntil").asText());
    }

    private void assertProduct(Filed filed) {
        var product = Await.until(
                "the product shows its stars",
                Whole.SOON,
                () -> gateway.anyone()
                        .get("/api/v1/products/" + filed.product())
                        .json(),
                json -> json.path("stars").asInt() == 4);
        assertEquals(filed.code(), product.path("code").asText());
    }

    /** A lower bound: public holidays come on top. */
    private static LocalDate weekdaysAfter(LocalDate from, int days) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
