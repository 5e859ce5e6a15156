package vn.ocop.assessment;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.criteria.Stars;

/** Calls of a council whose members stay apart. */
public final class Rounds {

    private Rounds() {}

    /** As {@link Flow#council}, with that number of rounds in one meeting. */
    public static Map<String, Object> council(int maxRounds) {
        var council = Flow.council("tq");
        var rules = new HashMap<Object, Object>((Map<?, ?>) council.get("operatingRules"));
        rules.put("maxRounds", maxRounds);
        council.put("operatingRules", rules);
        return council;
    }

    public static Response founded(int maxRounds) {
        var response = Flow.as("tq.office").body(council(maxRounds)).post("/api/v1/councils");
        response.then().statusCode(201);
        return response;
    }

    /** 84, 84 and 70 points: 14 apart, where 10 are allowed. */
    public static ValidatableResponse apart(String assessmentId) {
        Flow.score("tq.chair", assessmentId, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        Flow.score("tq.member1", assessmentId, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        Flow.score("tq.member2", assessmentId, Flow.sheet(70, Stars.FOUR)).statusCode(200);
        return Flow.close("tq.office", assessmentId);
    }

    public static ValidatableResponse talk(String assessmentId) {
        return Flow.as("tq.office")
                .body(Map.of("summary", "Các thành viên giữ nguyên ý kiến về phần C"))
                .post("/api/v1/assessments/{id}/deliberations", assessmentId)
                .then();
    }

    public static ValidatableResponse together(String assessmentId) {
        for (var who : List.of("tq.chair", "tq.member1", "tq.member2")) {
            Flow.score(who, assessmentId, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        }
        return Flow.close("tq.office", assessmentId);
    }
}
