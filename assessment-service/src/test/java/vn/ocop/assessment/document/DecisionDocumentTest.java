package vn.ocop.assessment.document;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class DecisionDocumentTest {

    @Inject
    Hearing hearing;

    @Inject
    Flow flow;

    @Test
    void a_recorded_decision_is_printed_with_its_products() {
        var held = confirmed("Chè <script>alert(1)</script> Shan tuyết");
        var id = decided("3981/QĐ-" + held.product(), held);
        var today = VietnameseDay.of(flow.today()).replace('\u00a0', ' ');

        var reading = Reading.of("tq.authority", "/api/v1/decisions/{id}/document", id)
                .keep("decision");

        reading.says(
                "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG",
                "Tuyên Quang, " + today,
                "QUYẾT ĐỊNH Về việc công nhận sản phẩm OCOP đạt 4 sao",
                "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG",
                "Căn cứ Quyết định số 26/2026/QĐ-TTg của Thủ tướng Chính phủ;",
                "Căn cứ kết quả đánh giá, phân hạng của Hội đồng OCOP tq theo biên bản họp " + today + ";",
                "Điều 1. Công nhận 1 sản phẩm OCOP có tên trong danh sách kèm theo.",
                "Kết quả công nhận có giá trị 36 tháng kể từ ngày ký.",
                "CHỦ TỊCH (Ký, ghi rõ họ tên) Nguyễn Văn B",
                "Chè <script>alert(1)</script> Shan tuyết 08-01021-1-2026 HTX Hoàng Su Phì xã Hoàng Su Phì, tỉnh Tuyên Quang 82,66 4 sao",
                "không thay bản đã ký");
        reading.doesNotSay("DỰ THẢO");
        reading.with(MinutesTest::checkPages);
        assertArrayEquals(
                reading.bytes(),
                Reading.of("tq.office", "/api/v1/decisions/{id}/document", id).bytes());
        Flow.as("tn.office")
                .get("/api/v1/decisions/{id}/document", id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        Flow.as("tq.member1").get("/api/v1/decisions/{id}/document", id).then().statusCode(403);
    }

    @Test
    void what_was_changed_after_the_signing_is_printed() {
        var held = confirmed("Chè Shan tuyết");
        var id = decided("3983/QĐ-" + held.product(), held);
        var today = flow.today().toString();
        var names = List.of(Map.of("assessmentId", held.product(), "name", "Chè Shan tuyết cổ thụ"));
        changed(id, "corrections", Map.of("kind", "CLERICAL", "reason", "Ghi nhầm tên", "productNames", names));
        var signer = Map.of("name", "Trần Thị C", "position", "Phó Chủ tịch");
        var paper = Map.of("number", "3984/QĐ-UBND", "signedOn", today, "signer", signer);
        var request = Map.of("number", "9001/BNNMT-VPĐP", "signedOn", today);
        changed(id, "withdrawal", Map.of("request", request, "document", paper, "reason", "Công nhận sai <quy định>"));

        var reading = Reading.of("tq.authority", "/api/v1/decisions/{id}/document", id);
        reading.says(
                "Chè Shan tuyết cổ thụ 08-01021-1-2026",
                "4 sao (đã thu hồi công nhận)",
                "THAY ĐỔI SAU NGÀY KÝ Thu hồi công nhận theo Quyết định số 3984/QĐ-UBND",
                "Lý do: Công nhận sai <quy định>");
        reading.doesNotSay("Ghi nhầm tên");
    }

    private static void changed(String decision, String what, Map<String, ?> body) {
        var etag =
                Flow.as("tq.authority").get("/api/v1/decisions/{id}", decision).header("ETag");
        Flow.as("tq.authority")
                .header("If-Match", etag)
                .body(body)
                .post("/api/v1/decisions/{id}/" + what, decision)
                .then()
                .statusCode(201);
    }

    @Test
    void a_draft_is_printed_by_the_office_and_nothing_is_recorded() {
        var held = confirmed("Chè Shan tuyết");
        var before = flow.stored();

        var first = new Reading(draft("tq.office", held.product(), "RECOGNISED")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());

        first.keep("draft")
                .says(
                        "DỰ THẢO",
                        "Số: …………/QĐ-…………",
                        "Tuyên Quang, ngày …… tháng …… năm ……",
                        "Điều 1. Công nhận 1 sản phẩm OCOP",
                        "chưa ban hành");
        assertArrayEquals(
                first.bytes(),
                draft("tq.authority", held.product(), "RECOGNISED").extract().asByteArray());
        assertEquals(before, flow.stored());
    }

    @Test
    void a_draft_is_refused_where_the_decision_would_be() {
        var held = hearing.opened("Chè Shan tuyết");
        draft("tq.office", held.product(), "RECOGNISED").statusCode(409).body("type", equalTo("/problems/wrong-state"));
        hearing.scoredTwice(held.product());
        hearing.confirmed(held.product());

        draft("tq.office", held.product(), "FORWARDED")
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-outcome"));
        draft("tn.office", held.product(), "RECOGNISED")
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        draft("central.office", held.product(), "RECOGNISED")
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        draft("tq.chair", held.product(), "RECOGNISED")
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
        var item = Map.of("assessmentId", held.product(), "outcome", "RECOGNISED");
        Flow.as("tq.office")
                .body(Map.of("items", List.of(item, item)))
                .post("/api/v1/decisions/drafts")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/items/1/assessmentId")));
    }

    @Test
    void a_forwarded_product_is_called_potential_five_stars() {
        var id = flow.confirmed("tq", 92, Stars.FIVE);

        new Reading(draft("tq.authority", id, "FORWARDED")
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .says(
                        "Về việc phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP tiềm năng 5 sao",
                        "chuyển hồ sơ đến Bộ Nông nghiệp và Môi trường",
                        "92,00 tiềm năng 5 sao");
    }

    @Test
    void a_notice_is_printed_once_it_is_recorded() {
        var id = flow.confirmed("tq", 40, Stars.TWO);
        notice("tq.office", id).statusCode(404).body("type", equalTo("/problems/no-notice-yet"));
        Flow.as("tq.office")
                .body(Map.of("number", "21/TB-VPĐP", "signedOn", flow.today().toString(), "reason", "Dưới 50 điểm <i>"))
                .post("/api/v1/assessments/{id}/notices", id)
                .then()
                .statusCode(201);

        Reading.of("tq.office", "/api/v1/assessments/{id}/notices/document", id)
                .keep("notice")
                .says(
                        "THÔNG BÁO Về kết quả đánh giá, phân hạng sản phẩm OCOP",
                        "Số: 21/TB-VPĐP",
                        "Kính gửi: HTX Hoàng Su Phì",
                        "điểm trung bình 40,00 (160 điểm trên 4 phiếu), phân hạng 2 sao",
                        "Lý do: Dưới 50 điểm <i>",
                        "Sản phẩm chưa đủ điều kiện để được công nhận sản phẩm OCOP đạt từ 3 sao trở lên.");
        notice("tn.office", id).statusCode(403).body("type", equalTo("/problems/outside-area"));
    }

    private static ValidatableResponse notice(String username, String id) {
        return Flow.as(username)
                .get("/api/v1/assessments/{id}/notices/document", id)
                .then();
    }

    private static ValidatableResponse draft(String username, String id, String outcome) {
        return Flow.as(username)
                .body(Map.of("items", List.of(Map.of("assessmentId", id, "outcome", outcome))))
                .post("/api/v1/decisions/drafts")
                .then();
    }

    private Hearing.Held confirmed(String product) {
        var held = hearing.opened(product);
        hearing.scoredTwice(held.product());
        hearing.confirmed(held.product());
        return held;
    }

    private String decided(String number, Hearing.Held held) {
        return flow.decide("tq.authority", number, "RECOGNISED", held.product())
                .statusCode(201)
                .extract()
                .path("id");
    }
}
