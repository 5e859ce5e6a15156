package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AttendanceTest {

    @Inject
    Flow flow;

    @Test
    void members_online_count_and_score_like_those_in_the_room() {
        var sitting = flow.scoring("tq");
        var members = sitting.memberIds();
        attend(
                        sitting.meetingId(),
                        List.of(members.getFirst()),
                        members.subList(1, 3),
                        Map.of("memberId", members.get(3), "reason", "Đi công tác"))
                .statusCode(200)
                .body("attendance.present", equalTo(List.of(members.getFirst())))
                .body(
                        "attendance.online",
                        equalTo(members.subList(1, 3).stream().sorted().toList()))
                .body("attendance.absent.memberId", equalTo(List.of(members.get(3))));

        for (var username : List.of("tq.chair", "tq.member1")) {
            Flow.score(username, sitting.assessmentId(), Flow.sheet(84, Stars.FOUR))
                    .statusCode(200);
        }
        Flow.close("tq.office", sitting.assessmentId()).statusCode(409);
        Flow.score("tq.member2", sitting.assessmentId(), Flow.sheet(84, Stars.FOUR))
                .statusCode(200);
        Flow.close("tq.office", sitting.assessmentId()).statusCode(200).body("sheets", equalTo(3));
    }

    @Test
    void nobody_is_in_the_room_and_online_at_once() {
        var sitting = flow.scoring("tq");
        var chair = sitting.memberIds().getFirst();
        attend(sitting.meetingId(), List.of(chair), List.of(chair), Map.of("memberId", chair, "reason", "x"))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/online/0", "/absent/0/memberId")))
                .body("errors.code", equalTo(List.of("duplicate", "duplicate")));
    }

    private static ValidatableResponse attend(
            String meetingId, List<String> present, List<String> online, Map<String, String> absent) {
        return Flow.as("tq.office")
                .body(Map.of("present", present, "online", online, "absent", List.of(absent)))
                .put("/api/v1/meetings/{id}/attendance", meetingId)
                .then();
    }
}
