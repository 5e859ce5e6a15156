package vn.ocop.assessment.document;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class MinutesTest {

    /** In points: 210 mm wide, margins of 30 and 18 mm. */
    private static final float LEFT = 85.04f;

    private static final float RIGHT = 544.25f;

    @Inject
    Hearing hearing;

    @Inject
    Flow flow;

    @Inject
    Db db;

    @Test
    void they_tell_the_meeting_in_vietnamese() {
        var held = hearing.opened("Chè <script>alert(1)</script> Shan tuyết & \"Hồng Đào\"");
        hearing.scoredTwice(held.product());
        hearing.confirmed(held.product());
        var today = VietnameseDay.of(flow.today()).replace('\u00a0', ' ');

        minutes(held)
                .says(
                        "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG",
                        "HỘI ĐỒNG OCOP TQ",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Tuyên Quang, " + today,
                        "BIÊN BẢN HỌP HỘI ĐỒNG ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP",
                        "Đợt 2 năm 2026",
                        "tại UBND tỉnh.",
                        "Quyết định số 15/QĐ-UBND ngày 01 tháng 10 năm 2026",
                        "quy chế hoạt động số 16/QC-HĐ ngày 01 tháng 10 năm 2026",
                        "1 Ông tq.chair Sở Chủ tịch Hội đồng Có mặt",
                        "3 Ông tq.member2 Sở Ủy viên Dự trực tuyến",
                        "Vắng: Đi công tác nước ngoài",
                        "Có 3 trên 4 thành viên có quyền biểu quyết dự họp, trong đó 2 có mặt, 1 trực tuyến.",
                        "1. Chè <script>alert(1)</script> Shan tuyết & \"Hồng Đào\"",
                        "Chủ thể: HTX Hoàng Su Phì. Chủ trì: Ông tq.chair.",
                        "Lần chấm 1: 3 phiếu được tính trên 4 thành viên có quyền biểu quyết (cần ít nhất 3); chênh lệch lớn nhất 14 điểm (quy chế cho phép 10 điểm).",
                        "Ông tq.member2 Ủy viên 70 80",
                        "Điểm trung bình 79,33 82,66",
                        "Thảo luận sau lần chấm 1, " + today
                                + ": Các thành viên đối chiếu kết quả kiểm nghiệm. Thống nhất chấm lại phần C.",
                        "Điểm trung bình 82,66 (248 điểm trên 3 phiếu), thuộc hạng 4 sao; phiếu thống nhất 84 điểm.",
                        "Kết quả: 4 sao.",
                        "THƯ KÝ (Ký, ghi rõ họ tên) Ông tq.office CHỦ TỊCH HỘI ĐỒNG (Ký, ghi rõ họ tên) Ông tq.chair");
    }

    @Test
    void they_are_a4_upright_numbered_tagged_with_embedded_fonts() {
        var held = confirmedMeeting("Chè Shan tuyết");

        var reading = minutes(held);

        reading.with(MinutesTest::checkPages);
        for (int page = 1; page <= reading.pages(); page++) {
            var number = "Trang " + page + "/" + reading.pages();
            assertTrue(reading.page(page).startsWith(number), number);
        }
    }

    @Test
    void a_changed_council_does_not_reach_them() {
        var held = confirmedMeeting("Chè Shan tuyết");
        var before = minutes(held);
        var council = new HashMap<>(Flow.council("tq"));
        council.put("name", "Hội đồng đã đổi tên");
        council.put(
                "members",
                List.of(
                        Map.of("username", "tq.chair", "name", "Bà Mới", "organisation", "Khác", "position", "CHAIR"),
                        Flow.member("tq.member1", "MEMBER"),
                        Flow.member("tq.member4", "MEMBER"),
                        Flow.member("tq.office", "SECRETARY")));
        var etag = Flow.as("tq.office")
                .get("/api/v1/councils/{id}", held.councilId())
                .header("ETag");
        Flow.as("tq.office")
                .header("If-Match", etag)
                .body(council)
                .put("/api/v1/councils/{id}", held.councilId())
                .then()
                .statusCode(200);

        assertArrayEquals(before.bytes(), minutes(held).bytes());
    }

    @Test
    void a_decision_on_their_products_does_not_reach_them() {
        var held = confirmedMeeting("Chè Shan tuyết");
        var before = minutes(held);
        flow.decide("tq.authority", "1/BB-" + held.product(), "RECOGNISED", held.product())
                .statusCode(201);

        assertArrayEquals(before.bytes(), minutes(held).bytes());
    }

    @Test
    void whoever_holds_them_already_gets_no_second_copy() {
        var held = confirmedMeeting("Chè Shan tuyết");
        var first = Flow.as("tq.office").get("/api/v1/meetings/{id}/minutes", held.meetingId());

        assertEquals(
                "attachment; filename=\"bien-ban-hop-hoi-dong-ocop-tq-" + flow.today()
                        + ".pdf\"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20h%E1%BB%8Dp%20H%E1%BB%99i%20%C4%91%E1%BB%93ng%20OCOP%20tq%20"
                        + flow.today() + ".pdf",
                first.header("Content-Disposition"));
        assertEquals("private, no-cache", first.header("Cache-Control"));
        Flow.as("tq.office")
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/meetings/{id}/minutes", held.meetingId())
                .then()
                .statusCode(304);
    }

    @Test
    void there_are_none_until_the_chair_has_confirmed_every_product() {
        var held = hearing.opened("Chè Shan tuyết", "Chè Hồng Đào");
        hearing.scoredTwice(held.assessmentIds().get(0));
        hearing.confirmed(held.assessmentIds().get(0));
        hearing.scoredTwice(held.assessmentIds().get(1));

        Flow.as("tq.office")
                .get("/api/v1/meetings/{id}/minutes", held.meetingId())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/minutes-not-yet"))
                .body("assessmentIds", equalTo(List.of(held.assessmentIds().get(1))));
    }

    @Test
    void a_member_in_conflict_gets_an_extract_without_the_product() {
        var held = hearing.opened("Chè Shan tuyết", "Chè Hồng Đào");
        recuse(held, 0, 3);
        held.assessmentIds().forEach(id -> {
            hearing.scoredTwice(id);
            hearing.confirmed(id);
        });

        var extract = Reading.of("tq.member3", "/api/v1/meetings/{id}/minutes", held.meetingId());

        extract.says("TRÍCH BIÊN BẢN", "Chè Hồng Đào", "Bản trích: chỉ gồm các sản phẩm nêu trên.");
        extract.doesNotSay("Chè Shan tuyết");
        minutes(held).says("Không tham gia chấm do xung đột lợi ích: Ông tq.member3.");
    }

    @Test
    void they_name_who_chaired_in_the_chairs_place_and_what_the_council_found() {
        var held = hearing.opened("Chè Shan tuyết");
        var members = held.memberIds();
        attendAll(held);
        recuse(held, 0, 0);
        Flow.as("tq.office")
                .body(Map.of(
                        "memberId",
                        members.get(1),
                        "document",
                        Map.of("number", "18/GUQ-HĐ", "signedOn", "2026-11-20")))
                .put("/api/v1/assessments/{id}/acting-chair", held.product())
                .then()
                .statusCode(200);
        Flow.as("tq.office")
                .body(Map.of(
                        "findings",
                        List.of(Map.of("rule", "stop:6.1.1", "evidence", "Ngoại hình có dị vật <kim loại>"))))
                .put("/api/v1/assessments/{id}/rule-findings", held.product())
                .then()
                .statusCode(200);
        List.of("tq.member1", "tq.member2", "tq.member3")
                .forEach(who -> Flow.score(who, held.product(), Flow.sheet(84, Stars.FOUR))
                        .statusCode(200));
        Flow.close("tq.office", held.product()).statusCode(200);
        Flow.confirm("tq.member1", held.product()).statusCode(200);

        minutes(held)
                .says(
                        "Chủ trì: Ông tq.member1, chủ trì thay Chủ tịch Hội đồng theo văn bản số 18/GUQ-HĐ ngày 20 tháng 11 năm 2026.",
                        "Không tham gia chấm do xung đột lợi ích: Ông tq.chair.",
                        "Hội đồng kết luận theo quy định \"",
                        "\": Ngoại hình có dị vật <kim loại>",
                        "Quy định dừng chấm: ");
    }

    @Test
    void who_chairs_by_delegation_is_named_with_the_document() {
        var council = Flow.council("tq");
        council.put(
                "members",
                List.of(
                        Flow.member("tq.chair", "CHAIR"),
                        named(1),
                        Flow.member("tq.member2", "MEMBER"),
                        Flow.member("tq.member3", "MEMBER"),
                        Flow.member("tq.office", "SECRETARY")));
        var held = hearing.opened(Flow.as("tq.office").body(council).post("/api/v1/councils"), "Chè Shan tuyết");
        Flow.attend("tq.office", held.meetingId(), held.memberIds().subList(1, 5))
                .statusCode(200);
        delegate(held, held.memberIds().get(1));
        List.of("tq.member1", "tq.member2", "tq.member3")
                .forEach(who -> Flow.score(who, held.product(), Flow.sheet(84, Stars.FOUR))
                        .statusCode(200));
        Flow.close("tq.office", held.product()).statusCode(200);
        Flow.confirm("tq.member1", held.product()).statusCode(200);

        var before = minutes(held);
        before.says("chủ trì thay Chủ tịch Hội đồng theo văn bản số 21/GUQ-HĐ");
        delegate(held, null);
        assertArrayEquals(before.bytes(), minutes(held).bytes());
    }

    private void delegate(Hearing.Held held, @Nullable String memberId) {
        var today = flow.today().toString();
        var body = new java.util.HashMap<String, Object>(
                Map.of("from", today, "until", today, "document", Map.of("number", "21/GUQ-HĐ", "signedOn", today)));
        if (memberId != null) {
            body.put("memberId", memberId);
        }
        Flow.as("tq.chair")
                .body(body)
                .post("/api/v1/councils/{id}/chair-delegations", held.councilId())
                .then()
                .statusCode(200);
    }

    @Test
    void a_conflict_that_comes_later_does_not_reach_them() {
        var held = confirmedMeeting("Chè Shan tuyết");
        var before = minutes(held);
        var producer = flow.query("select producer_id::text as v from assessment where id = ?::uuid", held.product())
                .getFirst();
        db.update("insert into producer_account (producer_id, username) values (?::uuid, 'tq.member2')", producer);

        assertArrayEquals(before.bytes(), minutes(held).bytes());
        refused("tq.member2", held, "in-conflict");
    }

    @Test
    void a_member_in_conflict_over_every_product_gets_nothing() {
        var held = hearing.opened("Chè Shan tuyết");
        recuse(held, 0, 3);
        hearing.scoredTwice(held.product());
        hearing.confirmed(held.product());

        refused("tq.member3", held, "in-conflict");
        refused("tn.office", held, "outside-area");
        refused("tn.member1", held, "not-a-council-member");
        refused("tq.producer", held, "role-required");
    }

    @Test
    void ten_products_and_nine_members_stay_on_their_pages() {
        var held = large();

        var reading = minutes(held).keep("minutes-large");

        assertEquals(List.of(), reading.outside(LEFT, RIGHT));
        reading.says("10. Chè số 10", "Có 7 trên 8 thành viên có quyền biểu quyết dự họp", "V. Kết luận");
    }

    private Hearing.Held large() {
        var members = new ArrayList<Map<String, Object>>();
        members.add(Flow.member("tq.chair", "CHAIR"));
        IntStream.rangeClosed(1, 7).forEach(i -> members.add(named(i)));
        members.add(Flow.member("tq.office", "SECRETARY"));
        var council = Flow.council("tq");
        council.put("members", members);
        var founded = Flow.as("tq.office").body(council).post("/api/v1/councils");
        var names = IntStream.rangeClosed(1, 10)
                .mapToObj(i ->
                        "Chè số " + i + (i == 3 ? " " + "Siêudàikhôngcáchchữ".repeat(8) : " thượng hạng Hoàng Su Phì"))
                .toArray(String[]::new);
        var held = hearing.opened(founded, names);
        held.assessmentIds().forEach(id -> {
            var sheet = Flow.sheet(84, Stars.FOUR);
            Flow.score("tq.chair", id, sheet).statusCode(200);
            IntStream.rangeClosed(1, 6)
                    .forEach(i -> Flow.score("tq.member" + i, id, sheet).statusCode(200));
            Flow.close("tq.office", id).statusCode(200);
            hearing.confirmed(id);
        });
        return held;
    }

    private static Map<String, Object> named(int i) {
        return Map.of(
                "username",
                "tq.member" + i,
                "name",
                "Nguyễn Thị Phương Thảo " + i,
                "organisation",
                "Sở Nông nghiệp và Môi trường tỉnh Tuyên Quang",
                "position",
                i == 1 ? "VICE_CHAIR" : "MEMBER");
    }

    private Hearing.Held confirmedMeeting(String product) {
        var held = hearing.opened(product);
        hearing.scoredTwice(held.product());
        hearing.confirmed(held.product());
        return held;
    }

    private static void attendAll(Hearing.Held held) {
        Flow.as("tq.office")
                .body(Map.of("present", held.memberIds()))
                .put("/api/v1/meetings/{id}/attendance", held.meetingId())
                .then()
                .statusCode(200);
    }

    private static void recuse(Hearing.Held held, int product, int seat) {
        Flow.as(seat == 0 ? "tq.chair" : "tq.member" + seat)
                .body(Map.of("inConflict", true, "reason", "Người thân"))
                .put(
                        "/api/v1/assessments/{id}/conflicts/{m}",
                        held.assessmentIds().get(product),
                        held.memberIds().get(seat))
                .then()
                .statusCode(200);
    }

    private static Reading minutes(Hearing.Held held) {
        return Reading.of("tq.office", "/api/v1/meetings/{id}/minutes", held.meetingId());
    }

    private static void refused(String username, Hearing.Held held, String slug) {
        Flow.as(username)
                .get("/api/v1/meetings/{id}/minutes", held.meetingId())
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug));
    }

    static String checkPages(PDDocument document) throws java.io.IOException {
        for (var page : document.getPages()) {
            assertEquals(595, page.getMediaBox().getWidth(), 1);
            assertEquals(842, page.getMediaBox().getHeight(), 1);
            for (var name : page.getResources().getFontNames()) {
                assertTrue(page.getResources().getFont(name).isEmbedded());
            }
        }
        assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
        assertEquals("vi", document.getDocumentCatalog().getLanguage());
        return "";
    }
}
