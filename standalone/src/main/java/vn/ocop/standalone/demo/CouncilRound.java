package vn.ocop.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A council named Mô phỏng that takes dossiers from arrival to decision, starting from where each assessment stands. */
final class CouncilRound {

    private static final int ROUND = 2;
    private static final String SIGNER = "Người ký mô phỏng";
    private static final int NUMBERS = 1000;

    private final Gateway gateway;
    private final Place place;
    private final Work work;
    private final CouncilWork council;

    CouncilRound(Gateway gateway, Place place, Work work) {
        this.gateway = gateway;
        this.place = place;
        this.work = work;
        council = new CouncilWork(gateway, place);
    }

    /** @param wanted sheets by dossier */
    void run(Map<String, SampleBallots.Sheets> wanted) {
        var sheets = new LinkedHashMap<String, SampleBallots.Sheets>();
        wanted.forEach((dossier, ballots) ->
                sheets.put(council.await(dossier).path("id").asText(), ballots));
        var held = council();
        prepare(held, sheets.keySet());
        var progress = work.progress("simulated round " + place.name() + ", council", sheets.size());
        work.each(List.copyOf(sheets.entrySet()), e -> progress.did(() -> score(held, e.getKey(), e.getValue())));
        decide(sheets.keySet());
        progress.end();
    }

    private void prepare(JsonNode held, Collection<String> ids) {
        var councilId = held.path("id").asText();
        var received = in("RECEIVED", ids);
        if (!received.isEmpty()) {
            council.assign(councilId, received);
        }
        var underReview = in("UNDER_REVIEW", ids);
        underReview.forEach(council::report);
        if (!underReview.isEmpty()) {
            council.attend(council.meet(councilId, underReview), held);
        }
    }

    private void score(JsonNode held, String id, SampleBallots.Sheets sheets) {
        if (state(id).equals("SCORING")) {
            requireAttendance(held, id);
            for (int i = 0; i < place.voters().size(); i++) {
                council.score(id, place.voters().get(i), sheets.of(i));
            }
            council.close(id);
        }
        if (state(id).equals("AGREED")) {
            council.agree(id);
        }
    }

    private void requireAttendance(JsonNode held, String id) {
        var meeting = council.office().get("/api/v1/assessments/" + id).value("meetingId");
        if (council.office()
                .get("/api/v1/meetings/" + meeting)
                .json()
                .path("attendance")
                .isEmpty()) {
            council.attend(meeting, held);
        }
    }

    private void decide(Collection<String> ids) {
        var recognised = new ArrayList<String>();
        var forwarded = new ArrayList<String>();
        for (var id : in("CONFIRMED", ids)) {
            boolean up =
                    !place.central() && council.result(id).json().path("stars").asInt() == 5;
            (up ? forwarded : recognised).add(id);
        }
        decide(recognised, "RECOGNISED");
        decide(forwarded, "FORWARDED");
    }

    private void decide(List<String> ids, String outcome) {
        if (ids.isEmpty()) {
            return;
        }
        for (int n = 1; n < NUMBERS; n++) {
            var number = "MP-%02d/QĐ-%s".formatted(n, place.central() ? "BNNMT" : "UBND");
            var answer = council.authority().send(council.decision(number, SIGNER, ids, outcome));
            if (!answer.problem().equals("decision-number-taken")) {
                answer.must(201);
                return;
            }
        }
    }

    /** Sends a forwarded product to the centre, unless it is there. */
    void propose(String assessmentId) {
        var path = "/api/v1/assessments/" + assessmentId + "/central-proposal";
        var answer = council.office().send(Call.post(path).key("proposal-" + assessmentId));
        if (!answer.problem().equals("already-opened")) {
            answer.must(200, 201);
        }
    }

    /** @return assessments of this level in that state, by dossier */
    Map<String, String> inState(String state, Collection<String> dossiers) {
        var found = new LinkedHashMap<String, String>();
        for (var dossier : dossiers) {
            var assessment = council.await(dossier);
            if (assessment.path("state").asText().equals(state)) {
                found.put(dossier, assessment.path("id").asText());
            }
        }
        return found;
    }

    private JsonNode council() {
        var name = place.central()
                ? "Hội đồng OCOP trung ương (Mô phỏng)"
                : "Hội đồng OCOP tỉnh " + place.name() + " (Mô phỏng)";
        return gateway.as(place.account("office")).list("/api/v1/councils").stream()
                .filter(item -> item.path("name").asText().equals(name))
                .findFirst()
                .orElseGet(() -> council.found(name, ROUND));
    }

    private List<String> in(String state, Collection<String> ids) {
        return ids.stream().filter(id -> state(id).equals(state)).toList();
    }

    private String state(String id) {
        return council.office().get("/api/v1/assessments/" + id).value("state");
    }
}
