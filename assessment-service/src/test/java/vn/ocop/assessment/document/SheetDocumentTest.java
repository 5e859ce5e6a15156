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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.criteria.Stars;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class SheetDocumentTest {

    private static final String SHEET = "/api/v1/assessments/{id}/score-sheets/{memberId}/document";
    private static final String AGREED = "/api/v1/assessments/{id}/agreed-sheet/document";

    @Inject
    Hearing hearing;

    @Test
    void a_sheet_tells_every_criterion_with_its_option_its_points_and_the_sums() {
        var held = hearing.opened("Chè Shan tuyết <b>đậm</b>");
        var answers = Flow.sheet(84, Stars.FOUR);
        Flow.as("tq.member1")
                .body(Map.of(
                        "answers",
                        answers,
                        "comments",
                        Map.of("1.1", "Vùng nguyên liệu ổn định & có hợp đồng"),
                        "complete",
                        true))
                .put("/api/v1/assessments/{id}/score-sheets/me", held.product())
                .then()
                .statusCode(200);
        Flow.score("tq.chair", held.product(), answers).statusCode(200);
        Flow.score("tq.member2", held.product(), answers).statusCode(200);
        Flow.close("tq.office", held.product()).statusCode(200);

        var reading = sheet("tq.office", held, 1).keep("sheet");

        reading.says(
                "PHIẾU CHẤM ĐIỂM, PHÂN HẠNG SẢN PHẨM OCOP",
                "Sản phẩm: Chè Shan tuyết <b>đậm</b>",
                "Mã số sản phẩm: 08-01021-1-2026",
                "Chủ thể: HTX Hoàng Su Phì",
                "Nơi sản xuất: xã Hoàng Su Phì, tỉnh Tuyên Quang",
                "Thành viên chấm: Ông tq.member1, Sở",
                "Lần chấm: 1; phiên bản phiếu 1",
                "Tình trạng: được tính vào kết quả",
                "Minh chứng: GAP_CERTIFICATE số 12/GCN (Chi cục Trồng trọt), SHA-256 0123456789abcdef…",
                "Nhận xét: Vùng nguyên liệu ổn định & có hợp đồng",
                "Tổng điểm 84 100");
        var evaluation = Flow.TEA.evaluate(Flow.TEA.choose(answers));
        for (var part : Flow.TEA.parts()) {
            reading.says(evaluation.parts().get(part.code()) + " " + part.max());
        }
        for (var criterion : Flow.TEA.criteria()) {
            int option = Objects.requireNonNull(answers.get(criterion.code()));
            var label = criterion.options().stream()
                    .filter(o -> o.no() == option)
                    .findFirst()
                    .orElseThrow()
                    .label()
                    .vi();
            reading.says(option + ". " + label);
        }
        assertEquals(List.of(), reading.outside(85.04f, 544.25f));
        reading.with(MinutesTest::checkPages);
        reading.says("Trang 1/" + reading.pages(), "Trang " + reading.pages() + "/" + reading.pages());
        for (int page = 2; page < reading.pages(); page++) {
            assertEquals(true, reading.page(page).contains("Mã Tiêu chí Phương án đã chọn Điểm Tối đa"));
        }
    }

    @Test
    void before_closing_a_member_reads_the_own_sheet_and_nobody_another() {
        var held = hearing.opened("Chè Shan tuyết");
        Flow.score("tq.member1", held.product(), Flow.sheet(84, Stars.FOUR)).statusCode(200);

        sheet("tq.member1", held, 1).says("CHƯA CHỐT CHẤM ĐIỂM", "đã hoàn thành, chưa chốt");

        for (var other : List.of("tq.member2", "tq.chair", "tq.office", "tq.authority")) {
            get(other, held, 1).statusCode(409).body("type", equalTo("/problems/sheets-hidden"));
        }
        get("tq.member2", held, 2).statusCode(404).body("type", equalTo("/problems/no-sheet-yet"));
        get("tn.office", held, 1).statusCode(403).body("type", equalTo("/problems/outside-area"));
        get("tq.producer", held, 1).statusCode(403).body("type", equalTo("/problems/role-required"));
    }

    @Test
    void after_closing_all_read_it_but_who_is_in_conflict() {
        var held = hearing.opened("Chè Shan tuyết");
        Flow.recuse(
                new Flow.Sitting(held.councilId(), held.meetingId(), held.product(), held.memberIds()),
                "tq.member3",
                3,
                "Người thân");
        hearing.scoredTwice(held.product());

        sheet("tq.member2", held, 1).says("Lần chấm: 2; phiên bản phiếu 2", "được tính vào kết quả");
        assertArrayEquals(
                sheet("tq.member2", held, 1).bytes(),
                sheet("tq.office", held, 1).bytes());
        get("tq.member3", held, 1).statusCode(403).body("type", equalTo("/problems/in-conflict"));
        get("tq.office", held, 3).statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void the_agreed_sheet_is_printed_once_it_stands() {
        var held = hearing.opened("Chè Shan tuyết");
        hearing.scoredTwice(held.product());
        Flow.as("tq.office")
                .get(AGREED, held.product())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/no-result-yet"));
        hearing.confirmed(held.product());

        var reading = Reading.of("tq.office", AGREED, held.product()).keep("agreed");

        reading.says(
                "PHIẾU ĐÁNH GIÁ THỐNG NHẤT CỦA HỘI ĐỒNG",
                "Điểm trung bình của các thành viên: 82,66",
                "Tổng điểm của phiếu thống nhất: 84",
                "Kết quả phân hạng: 4 sao");
        assertArrayEquals(
                reading.bytes(), Reading.of("tq.chair", AGREED, held.product()).bytes());
        Flow.as("tn.office").get(AGREED, held.product()).then().statusCode(403);
    }

    private static Reading sheet(String username, Hearing.Held held, int seat) {
        return Reading.of(username, SHEET, held.product(), held.memberIds().get(seat));
    }

    private static ValidatableResponse get(String username, Hearing.Held held, int seat) {
        return Flow.as(username)
                .get(SHEET, held.product(), held.memberIds().get(seat))
                .then();
    }
}
