package vn.ocop.assessment.document;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.Flow;
import vn.ocop.assessment.intake.ForwardedDossier;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.ids.Ids;

/** A meeting in Tuyên Quang with everything that its minutes have to tell. */
@ApplicationScoped
public class Hearing {

    private final Flow flow;
    private final IntakeUseCases intake;
    private final ObjectMapper mapper;

    Hearing(Flow flow, IntakeUseCases intake, ObjectMapper mapper) {
        this.mapper = mapper;
        this.flow = flow;
        this.intake = intake;
    }

    public record Held(String councilId, String meetingId, List<String> assessmentIds, List<String> memberIds) {

        String product() {
            return assessmentIds.getFirst();
        }
    }

    /** An assessment of a product of that name, waiting for a council. */
    String received(String name, @Nullable String code) {
        var like = Flow.dossier(Ids.next(), 1, "08", "01021");
        var dossier = new ForwardedDossier(
                like.dossierId(),
                1,
                like.kind(),
                new ForwardedDossier.Product(Ids.next(), name, 11, code, "01021", "08", null),
                like.producer(),
                like.criteriaVersion(),
                like.answers(),
                List.of(evidence()),
                null,
                5,
                null,
                null,
                null,
                null,
                null);
        intake.open(dossier);
        return Flow.as("tq.office")
                .get("/api/v1/assessments?dossierId=" + like.dossierId())
                .path("items[0].id");
    }

    private JsonNode evidence() {
        return mapper.valueToTree(Map.of(
                "documentType", "GAP_CERTIFICATE",
                "criteria", List.of("1.2"),
                "number", "12/GCN",
                "issuer", "Chi cục Trồng trọt",
                "sha256", "0123456789abcdef".repeat(4)));
    }

    /** The chair and two members in the room, one online, one absent; in scoring. */
    Held opened(String... names) {
        return opened(Flow.founded("tq"), names);
    }

    Held opened(Response council, String... names) {
        var ids = new ArrayList<String>();
        for (var name : names) {
            ids.add(received(name, "08-01021-1-2026"));
        }
        var all = ids.toArray(String[]::new);
        Flow.assign("tq.office", council.path("id"), all).statusCode(200);
        ids.forEach(id -> flow.report("tq.office", id).statusCode(200));
        String meeting = flow.meet("tq.office", council.path("id"), all)
                .statusCode(201)
                .extract()
                .path("id");
        var held = new Held(council.path("id"), meeting, ids, council.path("members.id"));
        attend(held);
        return held;
    }

    void attend(Held held) {
        var members = held.memberIds();
        Flow.as("tq.office")
                .body(Map.of(
                        "present", List.of(members.get(0), members.get(1), members.getLast()),
                        "online", members.subList(2, members.size() - 2),
                        "absent",
                                List.of(Map.of(
                                        "memberId",
                                        members.get(members.size() - 2),
                                        "reason",
                                        "Đi công tác nước ngoài"))))
                .put("/api/v1/meetings/{id}/attendance", held.meetingId())
                .then()
                .statusCode(200);
    }

    /** First 84, 84 and 70 points; after a talk 84, 84 and 80: a mean of 82,66. */
    void scoredTwice(String id) {
        score(id, 84, 84, 70);
        Flow.close("tq.office", id).statusCode(200).body("state", equalTo("DELIBERATION"));
        Flow.as("tq.office")
                .body(Map.of("summary", "Các thành viên đối chiếu kết quả kiểm nghiệm.\nThống nhất chấm lại phần C."))
                .post("/api/v1/assessments/{id}/deliberations", id)
                .then()
                .statusCode(200);
        score(id, 84, 84, 80);
        Flow.close("tq.office", id).statusCode(200);
    }

    void confirmed(String id) {
        Flow.confirm("tq.chair", id).statusCode(200);
    }

    static void score(String id, int chair, int first, int second) {
        Flow.score("tq.chair", id, Flow.sheet(chair, Stars.FOUR)).statusCode(200);
        Flow.score("tq.member1", id, Flow.sheet(first, Stars.FOUR)).statusCode(200);
        Flow.score("tq.member2", id, Flow.sheet(second, Stars.FOUR)).statusCode(200);
    }
}
