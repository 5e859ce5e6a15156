package vn.ocop.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What a council and its office do, from the arrival of an assessment to the decision. */
public final class CouncilWork {

    private static final Duration ARRIVAL = Duration.ofSeconds(30);
    private static final String ASSESSMENTS = "/api/v1/assessments/";

    private final Gateway gateway;
    private final Place place;
    private final Caller office;

    public CouncilWork(Gateway gateway, Place place) {
        this.gateway = gateway;
        this.place = place;
        office = gateway.as(place.account("office"));
    }

    public Caller office() {
        return office;
    }

    private String level() {
        return place.central() ? "CENTRAL" : "PROVINCE";
    }

    /** Waits until the dossier has come as an event. @return the assessment of this level */
    public JsonNode await(String dossierId) {
        return Await.until("assessment of " + dossierId, ARRIVAL, () -> find(dossierId), found -> !found.isEmpty())
                .getFirst();
    }

    /** Newest first. */
    public List<JsonNode> find(String dossierId) {
        var items =
                office.get("/api/v1/assessments?dossierId=" + dossierId).json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("level").asText().equals(level()))
                .toList();
    }

    /** @return the council with its members' ids */
    public JsonNode found(String name, int round) {
        return office.post("/api/v1/councils", body(name, round)).json();
    }

    public Map<String, Object> body(String name, int round) {
        var signedOn = Filing.today().withDayOfMonth(1).toString();
        var members = new ArrayList<Map<String, Object>>();
        place.voters().forEach(voter -> members.add(member(voter, voter.endsWith(".chair") ? "CHAIR" : "MEMBER")));
        members.add(member(place.account("office"), "SECRETARY"));
        var council = new java.util.LinkedHashMap<String, Object>(Map.of(
                "level", level(),
                "name", name,
                "round", extraRound(round, signedOn),
                "decision", Map.of("number", "15/QĐ-UBND", "signedOn", signedOn),
                "operatingRules",
                        Map.of(
                                "quorumPercent", 75,
                                "maxSpread", 10,
                                "document", Map.of("number", "16/QC-HĐ", "signedOn", signedOn)),
                "members", members));
        if (!place.central()) {
            council.put("provinceCode", place.province());
        }
        return council;
    }

    private static Map<String, Object> extraRound(int number, String signedOn) {
        var today = Filing.today();
        var plan = Map.of(
                "document", Map.of("number", "14/KH-UBND", "signedOn", signedOn),
                "proposedBy", today.toString(),
                "finishedBy", today.plusDays(60).toString());
        return Map.of("year", today.getYear(), "number", number, "extra", true, "plan", plan);
    }

    private static Map<String, Object> member(String username, String position) {
        return Map.of(
                "username",
                username,
                "name",
                "Thành viên " + username,
                "organisation",
                "Sở Nông nghiệp và Môi trường",
                "position",
                position);
    }

    public void assign(String councilId, List<String> assessmentIds) {
        office.post("/api/v1/councils/" + councilId + "/assignments", Map.of("assessmentIds", assessmentIds));
    }

    public void report(String assessmentId) {
        var survey = Map.of("on", Filing.today().toString(), "place", "Cơ sở sản xuất");
        office.put(
                ASSESSMENTS + assessmentId + "/consulting-report",
                Map.of("findings", "Hồ sơ đầy đủ, sản phẩm đúng mẫu", "survey", survey, "tests", List.of()));
    }

    /** @return the meeting's id */
    public String meet(String councilId, List<String> assessmentIds) {
        return office.post(
                        "/api/v1/councils/" + councilId + "/meetings",
                        Map.of(
                                "startsAt",
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                                "place",
                                "UBND tỉnh",
                                "assessmentIds",
                                assessmentIds))
                .value("id");
    }

    /** Everybody came. */
    public void attend(String meetingId, JsonNode council) {
        var present = StreamSupport.stream(council.path("members").spliterator(), false)
                .map(member -> member.path("id").asText())
                .toList();
        office.put("/api/v1/meetings/" + meetingId + "/attendance", Map.of("present", present, "absent", List.of()));
    }

    public Answer score(String assessmentId, String voter, Map<String, Integer> answers) {
        return gateway.as(voter)
                .put(
                        ASSESSMENTS + assessmentId + "/score-sheets/me",
                        Map.of("answers", answers, "comments", Map.of(), "complete", true));
    }

    public Answer close(String assessmentId) {
        return office.step(ASSESSMENTS + assessmentId, Call.post(ASSESSMENTS + assessmentId + "/scoring-closure"));
    }

    /** Writes down what most members chose, and the chair confirms it. */
    public Answer agree(String assessmentId) {
        var path = ASSESSMENTS + assessmentId + "/agreed-sheet";
        var proposed = office.get(path).json().path("answers");
        office.step(ASSESSMENTS + assessmentId, Call.put(path, Map.of("answers", proposed)));
        return confirm(assessmentId);
    }

    public Answer confirm(String assessmentId) {
        return gateway.as(place.account("chair"))
                .step(ASSESSMENTS + assessmentId, Call.post(ASSESSMENTS + assessmentId + "/agreed-sheet/confirmation"));
    }

    public Answer result(String assessmentId) {
        return office.get(ASSESSMENTS + assessmentId + "/result");
    }

    /** @param outcome RECOGNISED or FORWARDED */
    public Call decision(String number, String signer, List<String> assessmentIds, String outcome) {
        var items = assessmentIds.stream()
                .map(id -> Map.of("assessmentId", id, "outcome", outcome))
                .toList();
        return Call.post(
                "/api/v1/decisions",
                Map.of(
                        "number",
                        number,
                        "signedOn",
                        Filing.today().toString(),
                        "signer",
                        Map.of("name", signer, "position", "Chủ tịch UBND tỉnh"),
                        "items",
                        items));
    }

    public Caller authority() {
        return gateway.as(place.account("authority"));
    }

    /** From the assignment to the confirmation, each voter with answers of its own. */
    public void bringToResult(JsonNode council, List<String> assessmentIds, Ballots ballots) {
        var councilId = council.path("id").asText();
        assign(councilId, assessmentIds);
        assessmentIds.forEach(this::report);
        attend(meet(councilId, assessmentIds), council);
        assessmentIds.forEach(id -> {
            for (int i = 0; i < place.voters().size(); i++) {
                score(id, place.voters().get(i), ballots.of(id, i));
            }
            close(id);
            agree(id);
        });
    }

    /** Who chooses what. */
    @FunctionalInterface
    public interface Ballots {

        /** @param voter 0 for the chair */
        Map<String, Integer> of(String assessmentId, int voter);
    }
}
