package vn.ocop.assessment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.intake.ForwardedDossier;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.sample.SampleAnswers;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.platform.time.VietnamTime;

/** The calls of the main job, so that a test shows only what it is about. */
@ApplicationScoped
public class Flow {

    public static final CriteriaSet TEA = CriteriaSets.load().byNumber(11).orElseThrow();

    private static final List<String> LEGAL_TABLES = List.of(
            "council",
            "council_member",
            "assessment",
            "meeting",
            "attendance",
            "sheet_version",
            "closing",
            "agreed_sheet",
            "assessment_result",
            "decision",
            "decision_item",
            "decision_item_end",
            "decision_change",
            "decision_number",
            "notice",
            "follow_up",
            "redo_order",
            "imported_result",
            "source_system",
            "rule_finding",
            "conflict_declaration",
            "interest",
            "interest_end",
            "closing_void",
            "completion_request",
            "completion_answer",
            "completion_closing",
            "chair_delegation",
            "council_member_record",
            "consulting_report",
            "petition",
            "petition_step",
            "complainant",
            "inspection",
            "inspection_findings",
            "inspection_conclusion",
            "revocation_proposal",
            "revocation_decline",
            "event",
            "audit_record");

    private final IntakeUseCases intake;
    private final Db db;
    private final Clock clock;

    Flow(IntakeUseCases intake, Db db, Clock clock) {
        this.intake = intake;
        this.db = db;
        this.clock = clock;
    }

    public LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** Waits for what an event brings. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not in time: " + what);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    // ---- who asks

    public static RequestSpecification as(String username) {
        return given().header("Authorization", bearer(username)).contentType(ContentType.JSON);
    }

    private static String bearer(String username) {
        var area = username.startsWith("tq.") ? "08" : username.startsWith("tn.") ? "19" : "VN";
        var role = username.substring(username.indexOf('.') + 1).replaceAll("\\d", "");
        return switch (role) {
            case "office" ->
                TestTokens.bearer(username, area, area.equals("VN") ? Roles.CENTRAL_OFFICE : Roles.PROVINCIAL_OFFICE);
            case "chair" -> TestTokens.bearer(username, area, Roles.COUNCIL_CHAIR);
            case "member" -> TestTokens.bearer(username, area, Roles.COUNCIL_MEMBER);
            case "authority" ->
                TestTokens.bearer(
                        username, area, area.equals("VN") ? Roles.MINISTRY_AUTHORITY : Roles.PROVINCIAL_AUTHORITY);
            case "producer" -> TestTokens.bearer(username, area, Roles.PRODUCER);
            case "auditor" -> TestTokens.bearer(username, area, Roles.AUDITOR);
            case "system" -> TestTokens.bearer(username, area, Roles.PROVINCIAL_SYSTEM);
            default -> throw new IllegalArgumentException(username);
        };
    }

    // ---- what stands in the database

    /** Counts of everything that is kept, and the versions of what changes. */
    public String stored() {
        var text = new StringBuilder();
        for (var table : LEGAL_TABLES) {
            text.append(table)
                    .append('=')
                    .append(db.query("select count(*)::int as n from " + table, r -> r.intValue("n")))
                    .append(' ');
        }
        return text.append(db.query("select coalesce(sum(version), 0)::int as n from assessment", r -> r.intValue("n")))
                .toString();
    }

    public List<String> changes(String assessmentId) {
        return db.query("""
                select data::jsonb->>'change' as change from event
                where key = ?::uuid and type = 'vn.ocop.assessment.assessment-changed.v1' order by version""", r -> r.string("change"), assessmentId);
    }

    public List<String> events(String type, String field) {
        return db.query(
                "select data::jsonb->>'" + field + "' as v from event where type = ? order by seq",
                r -> r.string("v"),
                type);
    }

    public List<String> query(String sql, Object... args) {
        return db.query(sql, r -> r.string("v"), args);
    }

    // ---- steps

    public static ForwardedDossier dossier(UUID id, int version, String province, String commune) {
        return dossier(id, version, province, commune, "FIRST", null);
    }

    /** In Tuyên Quang. */
    public static ForwardedDossier dossier(UUID id, String kind, String forwardedOn) {
        return dossier(id, 1, "08", "01021", kind, forwardedOn);
    }

    private static ForwardedDossier dossier(
            UUID id, int version, String province, String commune, String kind, @Nullable String forwardedOn) {
        var answers = SampleAnswers.reaching(TEA, Stars.FOUR).options();
        return new ForwardedDossier(
                id,
                version,
                kind,
                new ForwardedDossier.Product(Ids.next(), "Chè Shan tuyết", 11, "x", commune, province, null),
                new ForwardedDossier.Producer(Ids.next(), "HTX Hoàng Su Phì", "COOPERATIVE", commune),
                TEA.version(),
                answers,
                List.of(),
                null,
                5,
                null,
                null,
                null,
                forwardedOn,
                null);
    }

    /** An assessment in RECEIVED in Tuyên Quang. */
    public String received() {
        return received("08", "01021", "tq.office");
    }

    public String received(String province, String commune, String office) {
        var dossier = Ids.next();
        intake.open(dossier(dossier, 1, province, commune));
        return as(office)
                .get("/api/v1/assessments?dossierId=" + dossier)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    public static Map<String, Object> member(String username, String position) {
        return Map.of("username", username, "name", "Ông " + username, "organisation", "Sở", "position", position);
    }

    /** A chair, three members and the office as secretary; prefix tq, tn or central. */
    public static Map<String, Object> council(String prefix) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "level",
                prefix.equals("central") ? "CENTRAL" : "PROVINCE",
                "name",
                "Hội đồng OCOP " + prefix,
                "round",
                Map.of("year", 2026, "number", 2, "extra", false),
                "decision",
                Map.of("number", "15/QĐ-UBND", "signedOn", "2026-10-01"),
                "operatingRules",
                Map.of(
                        "quorumPercent",
                        75,
                        "maxSpread",
                        10,
                        "document",
                        Map.of("number", "16/QC-HĐ", "signedOn", "2026-10-01")),
                "members",
                List.of(
                        member(prefix + ".chair", "CHAIR"),
                        member(prefix + ".member1", "MEMBER"),
                        member(prefix + ".member2", "MEMBER"),
                        member(prefix + ".member3", "MEMBER"),
                        member(prefix + ".office", "SECRETARY"))));
        if (!prefix.equals("central")) {
            body.put("provinceCode", prefix.equals("tq") ? "08" : "19");
        }
        return body;
    }

    public static Response founded(String prefix) {
        var response = as(prefix + ".office").body(council(prefix)).post("/api/v1/councils");
        response.then().statusCode(201);
        return response;
    }

    public static ValidatableResponse assign(String office, String councilId, String... assessmentIds) {
        return as(office)
                .body(Map.of("assessmentIds", List.of(assessmentIds)))
                .post("/api/v1/councils/{id}/assignments", councilId)
                .then();
    }

    public ValidatableResponse report(String office, String assessmentId) {
        return as(office)
                .body(Map.of(
                        "findings",
                        "Hồ sơ đầy đủ",
                        "survey",
                        Map.of("on", today().toString(), "place", "Hoàng Su Phì"),
                        "tests",
                        List.of()))
                .put("/api/v1/assessments/{id}/consulting-report", assessmentId)
                .then();
    }

    public ValidatableResponse meet(String office, String councilId, String... assessmentIds) {
        return as(office)
                .body(Map.of(
                        "startsAt",
                        clock.instant().toString(),
                        "place",
                        "UBND tỉnh",
                        "assessmentIds",
                        List.of(assessmentIds)))
                .post("/api/v1/councils/{id}/meetings", councilId)
                .then();
    }

    public static ValidatableResponse attend(String office, String meetingId, List<String> present) {
        return as(office)
                .body(Map.of("present", present, "absent", List.of()))
                .put("/api/v1/meetings/{id}/attendance", meetingId)
                .then();
    }

    /** The member in that seat declares a conflict of interest. */
    public static void recuse(Sitting sitting, String username, int seat, String reason) {
        as(username)
                .body(Map.of("inConflict", true, "reason", reason))
                .put(
                        "/api/v1/assessments/{id}/conflicts/{m}",
                        sitting.assessmentId(),
                        sitting.memberIds().get(seat))
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse score(String username, String assessmentId, Map<String, Integer> answers) {
        return as(username)
                .body(Map.of("answers", answers, "comments", Map.of(), "complete", true))
                .put("/api/v1/assessments/{id}/score-sheets/me", assessmentId)
                .then();
    }

    public static Map<String, Integer> sheet(int total, Stars stars) {
        return SampleAnswers.answersFor(TEA, total, stars).options();
    }

    public static String etag(String username, String assessmentId) {
        return as(username).get("/api/v1/assessments/{id}", assessmentId).header("ETag");
    }

    public static ValidatableResponse close(String office, String assessmentId) {
        return close(office, assessmentId, etag(office, assessmentId));
    }

    public static ValidatableResponse close(String office, String assessmentId, String etag) {
        return as(office)
                .header("If-Match", etag)
                .post("/api/v1/assessments/{id}/scoring-closure", assessmentId)
                .then();
    }

    public static ValidatableResponse confirm(String chair, String assessmentId) {
        return as(chair)
                .header("If-Match", etag(chair, assessmentId))
                .post("/api/v1/assessments/{id}/agreed-sheet/confirmation", assessmentId)
                .then();
    }

    public ValidatableResponse decide(String authority, String number, String outcome, String... assessmentIds) {
        return decide(authority, number, today(), outcome, assessmentIds);
    }

    public static ValidatableResponse decide(
            String authority, String number, LocalDate signedOn, String outcome, String... assessmentIds) {
        return as(authority)
                .body(Map.of(
                        "number",
                        number,
                        "signedOn",
                        signedOn.toString(),
                        "signer",
                        Map.of("name", "Nguyễn Văn B", "position", "Chủ tịch"),
                        "items",
                        List.of(assessmentIds).stream()
                                .map(id -> Map.of("assessmentId", id, "outcome", outcome))
                                .toList()))
                .post("/api/v1/decisions")
                .then();
    }

    // ---- several steps

    /** A council, its members' ids, and one product in scoring with everybody present. */
    public record Sitting(String councilId, String meetingId, String assessmentId, List<String> memberIds) {}

    public Sitting scoring(String prefix) {
        var assessment = prefix.equals("tn") ? received("19", "02185", "tn.office") : received();
        return scoring(prefix, assessment);
    }

    public Sitting scoring(String prefix, String assessment) {
        var office = prefix + ".office";
        var council = founded(prefix);
        String councilId = council.path("id");
        List<String> members = council.path("members.id");
        assign(office, councilId, assessment).statusCode(200);
        report(office, assessment).statusCode(200);
        String meeting =
                meet(office, councilId, assessment).statusCode(201).extract().path("id");
        attend(office, meeting, members).statusCode(200);
        return new Sitting(councilId, meeting, assessment, members);
    }

    /** Scored by chair and three members with the same sheet, closed and confirmed. */
    public String confirmed(String prefix, int total, Stars stars) {
        return confirmed(prefix, scoring(prefix).assessmentId(), total, stars);
    }

    public String confirmed(String prefix, String assessment, int total, Stars stars) {
        var sheet = sheet(total, stars);
        for (var who : List.of(".chair", ".member1", ".member2", ".member3")) {
            score(prefix + who, assessment, sheet).statusCode(200);
        }
        close(prefix + ".office", assessment).statusCode(200);
        confirm(prefix + ".chair", assessment).statusCode(200);
        return assessment;
    }
}
