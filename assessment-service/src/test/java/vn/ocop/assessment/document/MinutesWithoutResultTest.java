package vn.ocop.assessment.document;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.assessment.Rounds;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class MinutesWithoutResultTest {

    @Inject
    Hearing hearing;

    @Inject
    Flow flow;

    /** The first of two products leaves the meeting without a result, the second has one. */
    private Hearing.Held held() {
        var held = hearing.opened(Rounds.founded(2), "Chè Tà Xùa", "Chè Lũng Phìn");
        hearing.scoredTwice(held.assessmentIds().get(1));
        hearing.confirmed(held.assessmentIds().get(1));
        Rounds.apart(held.product());
        Rounds.talk(held.product()).statusCode(200);
        Rounds.apart(held.product()).body("roundsLeft", equalTo(0));
        return held;
    }

    @Test
    void they_wait_for_the_last_talk_and_tell_that_there_was_no_result() {
        var held = held();
        Flow.as("tq.office")
                .get("/api/v1/meetings/{id}/minutes", held.meetingId())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/minutes-not-yet"))
                .body("assessmentIds", equalTo(List.of(held.product())));
        Rounds.talk(held.product()).body("state", equalTo("UNDER_REVIEW"));

        minutes(held.meetingId())
                .says(
                        "Lần chấm 2: 3 phiếu được tính trên 4 thành viên có quyền biểu quyết (cần ít nhất 3); chênh lệch lớn nhất 14 điểm (quy chế cho phép 10 điểm).",
                        "Các thành viên giữ nguyên ý kiến về phần C",
                        "Kết quả: cuộc họp không đi đến kết quả. Sau 2 lần chấm, chênh lệch vẫn vượt mức quy chế cho phép; sản phẩm được đưa ra một cuộc họp khác.",
                        "1 Chè Tà Xùa Chưa có kết quả tại cuộc họp này",
                        "2 Chè Lũng Phìn 82,66 84 4 sao");
    }

    @Test
    void what_another_meeting_does_stands_in_its_own_minutes_and_never_in_these() throws IOException {
        var held = held();
        Rounds.talk(held.product()).statusCode(200);
        var before = minutes(held.meetingId()).bytes();
        findings(held.product(), List.of(Map.of("rule", "stop:6.1.1", "evidence", "Mẫu có dị vật")));
        assertArrayEquals(before, minutes(held.meetingId()).bytes());
        findings(held.product(), List.of());
        var second = again(held);
        assertArrayEquals(before, minutes(held.meetingId()).bytes());

        Rounds.together(held.product()).statusCode(200);
        hearing.confirmed(held.product());

        assertArrayEquals(before, minutes(held.meetingId()).bytes());
        var later = minutes(second);
        later.says("Lần chấm 3: 3 phiếu được tính", "Kết quả: 4 sao.");
        assertFalse(later.text().contains("Lần chấm 2"));
        var number = "9/QĐ-" + held.product();
        String decision = flow.decide("tq.authority", number, "RECOGNISED", held.product())
                .statusCode(201)
                .extract()
                .path("id");
        assertArrayEquals(later.bytes(), exported(decision, "minutes/" + second + ".pdf"));
    }

    @Test
    void a_members_sheet_of_the_last_round_is_closed() {
        var held = held();
        Rounds.talk(held.product()).statusCode(200);

        Reading.of(
                        "tq.member1",
                        "/api/v1/assessments/{id}/score-sheets/{m}/document",
                        held.product(),
                        held.memberIds().get(1))
                .says("Lần chấm: 2; phiên bản phiếu 2", "được tính vào kết quả");
    }

    private String again(Hearing.Held held) {
        String meeting = flow.meet("tq.office", held.councilId(), held.product())
                .statusCode(201)
                .extract()
                .path("id");
        Flow.attend("tq.office", meeting, held.memberIds()).statusCode(200);
        return meeting;
    }

    private static void findings(String product, List<Map<String, String>> findings) {
        Flow.as("tq.office")
                .body(Map.of("findings", findings))
                .put("/api/v1/assessments/{id}/rule-findings", product)
                .then()
                .statusCode(200);
    }

    private static Reading minutes(String meetingId) {
        return Reading.of("tq.office", "/api/v1/meetings/{id}/minutes", meetingId);
    }

    private static byte[] exported(String decision, String name) throws IOException {
        var bytes = Flow.as("tq.office")
                .get("/api/v1/decisions/{id}/export", decision)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        return fail(name + " is missing");
    }
}
