package vn.ocop.assessment.access;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.Flow;
import vn.ocop.assessment.review.State;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.testing.access.Api.Request;

/**
 * A well-formed call of each operation on a case, the same for everybody. Where it may succeed it changes nothing: what is asked
 * after the caller's rights (a stale version, a day to come, a product that is not there) stops it, or it says what stands.
 */
final class Requests {

    static final String SYSTEM = "matrix-08";
    static final String STALE = "\"999999\"";

    /** Seconds for each call: who is let in like everybody else need not be tried one by one. */
    static final Set<String> DRAWS_MUCH = Set.of("exportDecision", "getDecisionDocument");

    private static final String NOBODY = "01999999-0000-7000-8000-000000000001";
    private static final Set<String> OF_THE_ASSESSMENT =
            Set.of("closeScoring", "saveAgreedSheet", "confirmAgreedSheet");
    private static final Set<String> WITHOUT_BODY = Set.of(
            "closeScoring",
            "confirmAgreedSheet",
            "proposeToCentre",
            "cancelImport",
            "bindSourceSystemClient",
            "endSourceSystemClient");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final LocalDate today;

    Requests(LocalDate today) {
        this.today = today;
    }

    Request of(String operation, String method, String template, Case subject, boolean maySucceed) {
        var match = OF_THE_ASSESSMENT.contains(operation) && !maySucceed ? subject.etag() : STALE;
        var body = method.equals("GET") || WITHOUT_BODY.contains(operation)
                ? null
                : json(body(operation, subject, maySucceed));
        var type = operation.equals("pushResults") ? "application/x-ndjson" : "application/json";
        return new Request(
                method, path(template, subject) + query(operation), method.equals("GET") ? null : match, body, type);
    }

    /** What a list shows of the case. */
    static String listed(String operation, Case subject) {
        var file = requireNonNull(subject.file());
        return switch (operation) {
            case "listAssessments" -> subject.assessmentId();
            case "listCouncils" -> subject.councilId();
            case "listDecisions" -> file.decisionId();
            case "listAppeals" -> file.appealId();
            case "listComplaints" -> file.complaintId();
            case "listInspections" -> file.inspectionId();
            case "listResults", "listSourceSystems" -> SYSTEM;
            case "listImports" -> file.importId();
            default -> throw new IllegalArgumentException("what does it list: " + operation);
        };
    }

    private static String query(String operation) {
        return switch (operation) {
            case "listAssessments",
                    "listCouncils",
                    "listDecisions",
                    "listAppeals",
                    "listComplaints",
                    "listInspections",
                    "listImports" -> "?limit=200";
            case "compareCouncils" -> "?year=2026";
            default -> "";
        };
    }

    private static String path(String template, Case subject) {
        var file = subject.file();
        var id = template.contains("/assessments/")
                ? subject.assessmentId()
                : template.contains("/councils/")
                        ? subject.councilId()
                        : template.contains("/meetings/")
                                ? subject.meetingId()
                                : file == null ? null : id(template, file);
        var member = template.contains("/conflicts/") ? 1 : 2;
        return template.replace("{id}", String.valueOf(id))
                .replace("{memberId}", subject.memberIds().get(member))
                .replace("{interestId}", NOBODY)
                .replace("{requestId}", NOBODY)
                .replace("{letterId}", NOBODY)
                .replace("{service}", "assessment")
                .replace("{code}", SYSTEM)
                .replace("{username}", "matrix.nobody")
                .replace("{provinceCode}", Actor.PROVINCE)
                .replace("{number}", "11")
                .replace("{seq}", "1");
    }

    private static @Nullable String id(String template, Case.File file) {
        return template.contains("/decisions/")
                ? file.decisionId()
                : template.contains("/appeals/")
                        ? file.appealId()
                        : template.contains("/complaints/")
                                ? file.complaintId()
                                : template.contains("/inspections/")
                                        ? file.inspectionId()
                                        : template.contains("/assessment-imports/")
                                                ? file.importId()
                                                : template.contains("/assessment-results/")
                                                        ? Ids.named(SYSTEM, "2024-0117")
                                                                .toString()
                                                        : null;
    }

    private Object body(String operation, Case subject, boolean maySucceed) {
        var id = subject.assessmentId();
        return switch (operation) {
            case "evaluateAnswers" -> Map.of("answers", Map.of());
            case "fileComplaint" -> complaint(id);
            case "inquireComplaint" -> Map.of("receiptCode", "7K3M-0QXA-9TDB-W2HE");
            case "fileConsultingReport" ->
                Map.of("findings", "Đủ", "survey", Map.of("on", today.toString(), "place", "x"), "tests", List.of());
            case "requestCompletion" ->
                Map.of("items", List.of(Map.of("criterion", "1.1", "what", "x")), "answerBy", today.toString());
            case "closeCompletionRequest" -> Map.of("reason", "Đã đủ");
            case "recordRuleFindings", "noteInspectionFindings" -> Map.of("findings", List.of());
            case "nameActingChair" -> Map.of("memberId", subject.memberIds().get(1), "document", document(today));
            case "declareConflict" -> Map.of("inConflict", false);
            case "saveOwnScoreSheet" -> ownSheet();
            case "saveOwnScoreSheets" ->
                Map.of("sheets", List.of(Map.of("assessmentId", NOBODY, "answers", Map.of(), "complete", false)));
            case "saveAgreedSheet" -> Map.of("answers", Flow.sheet(80, Stars.FOUR));
            case "recordDeliberation" -> Map.of("summary", "Thống nhất cách chấm");
            case "notifyNotReached" -> Map.of("number", "9/TB", "signedOn", today.toString());
            case "draftDecision" -> Map.of("items", items(id, "RECOGNISED"));
            case "recordDecision" -> decision(id);
            case "chooseFollowUp" -> Map.of("choice", "ASSESS_AGAIN", "document", document(today.plusDays(1)));
            case "orderRedo" -> Map.of("reason", "Chấm sai", "document", document(today.plusDays(1)));
            case "fileAppeal" -> vn.ocop.assessment.Petitions.request(id, today.plusDays(1));
            case "checkConflicts" -> Map.of("usernames", List.of("tq.member1"), "assessmentIds", List.of(id));
            case "createCouncil", "changeCouncil" -> Flow.council(subject.bench());
            case "assignAssessments" -> Map.of("assessmentIds", maySucceed ? List.of(id, NOBODY) : List.of(id));
            case "callMeeting" -> meeting(maySucceed ? List.of(id, NOBODY) : List.of(id));
            case "askForWrittenOpinions" ->
                Map.of("answerBy", today.toString(), "assessmentIds", maySucceed ? List.of(id, NOBODY) : List.of(id));
            case "takeAttendance" -> attendance(subject, maySucceed);
            case "delegateChair" ->
                Map.of("from", today.toString(), "until", today.toString(), "document", document(today.plusDays(1)));
            case "recordInterest" ->
                Map.of(
                        "memberId", subject.memberIds().get(1),
                        "kind", "RELATIVE",
                        "party", "PRODUCER",
                        "source", "Kê khai",
                        "producerId", NOBODY);
            case "endInterest" -> Map.of("reason", "Đã nghỉ việc");
            default -> filed(operation, subject);
        };
    }

    private Object filed(String operation, Case subject) {
        return switch (operation) {
            case "correctDecision" -> Map.of("kind", "CLERICAL", "reason", "Ghi nhầm số", "number", "MT-9/QĐ");
            case "withdrawRecognition" -> withdrawal(today);
            case "acceptAppeal", "acceptComplaint" -> Map.of();
            case "refuseAppeal", "refuseComplaint", "withdrawAppeal" -> Map.of("reason", "Không thuộc thẩm quyền");
            case "resolveAppeal", "resolveComplaint" ->
                Map.of(
                        "verdict", "UPHELD",
                        "followUp", "NONE",
                        "reasons", "Đúng",
                        "publicOutcome", "Chấp nhận",
                        "document", document(today));
            case "planInspection" ->
                inspection(subject.central(), requireNonNull(subject.file()).productId(), today);
            case "concludeInspection" ->
                Map.of("document", document(today), "summary", "Kết luận", "proposals", List.of());
            case "declineRevocation" ->
                Map.of(
                        "productId",
                        requireNonNull(subject.file()).productId(),
                        "document",
                        document(today),
                        "reason",
                        "Đã khắc phục");
            case "pushResult", "pushResults" -> result();
            case "registerSourceSystem" -> system();
            case "setFirstPushRule" -> Map.of("registersByFirstPush", true);
            case "putColumnMapping" -> mapping();
            case "startEventEpoch" -> Map.of();
            case "settleDeadLetter" -> Map.of("id", NOBODY, "action", "DISCARD");
            case "refillTopic" -> Map.of("topic", "ocop.nothing.v1");
            default -> throw new IllegalArgumentException("no body for " + operation);
        };
    }

    // ---- bodies that the preparation needs too

    static Map<String, Object> ownSheet() {
        return Map.of("answers", Flow.sheet(80, Stars.FOUR), "comments", Map.of(), "complete", false);
    }

    static Map<String, Object> complaint(String assessmentId) {
        return Map.of(
                "assessmentId",
                assessmentId,
                "text",
                "Bao bì không đúng",
                "complainant",
                Map.of("name", "Bà Mai", "contact", "0900"));
    }

    static Map<String, Object> inspection(boolean central, String productId, LocalDate heldOn) {
        return Map.of(
                "kind",
                "UNANNOUNCED",
                "level",
                central ? "CENTRAL" : "PROVINCE",
                "productIds",
                List.of(productId),
                "heldOn",
                heldOn.toString(),
                "purpose",
                "Kiểm tra việc sử dụng nhãn hiệu",
                "team",
                List.of(Map.of("name", "Ông Đoàn", "organisation", "Sở")));
    }

    static Map<String, Object> withdrawal(LocalDate today) {
        return Map.of(
                "request", document(today),
                "document", Map.of("number", "MT-8/QĐ", "signedOn", today.toString(), "signer", signer()),
                "reason", "Công nhận sai quy định");
    }

    static Map<String, Object> system() {
        return Map.of("code", SYSTEM, "provinceCode", "08", "name", "OCOP Tuyên Quang");
    }

    static Map<String, Object> mapping() {
        return Map.of("columns", Map.of("Hạng sao", "stars"));
    }

    static Map<String, Object> result() {
        var issuer = Map.of("level", "PROVINCE", "code", "08", "name", "UBND tỉnh Tuyên Quang");
        return Map.of(
                "sourceSystem",
                SYSTEM,
                "externalId",
                "2024-0117",
                "product",
                Map.of("name", "Chè", "set", 11, "communeCode", "01021", "externalCode", "TQ-117"),
                "producer",
                Map.of("externalId", "HTX-12", "name", "HTX", "type", "COOPERATIVE"),
                "decision",
                Map.of("number", "1021/QĐ-UBND", "signedOn", "2024-06-12", "issuer", issuer),
                "legalBasis",
                "148/QĐ-TTg",
                "stars",
                4,
                "total",
                "81.25",
                "certificate",
                Map.of("number", "12/2024", "validFrom", "2024-06-12", "validUntil", "2027-06-12"));
    }

    private static Map<String, String> document(LocalDate signedOn) {
        return Map.of("number", "52/VB", "signedOn", signedOn.toString());
    }

    private static Map<String, String> signer() {
        return Map.of("name", "Trần Thị C", "position", "Phó Chủ tịch");
    }

    private static List<Map<String, String>> items(String id, String outcome) {
        return List.of(Map.of("assessmentId", id, "outcome", outcome));
    }

    /** Four stars are nothing to forward. */
    private Map<String, Object> decision(String id) {
        return Map.of(
                "number", "MT-7/QĐ",
                "signedOn", today.toString(),
                "signer", signer(),
                "items", items(id, "FORWARDED"));
    }

    private Map<String, Object> meeting(List<String> ids) {
        return Map.of("startsAt", today + "T08:00:00+07:00", "place", "UBND tỉnh", "assessmentIds", ids);
    }

    /** All came, as was taken before; or two of them. */
    private static Map<String, Object> attendance(Case subject, boolean asBefore) {
        var members = subject.memberIds();
        return Map.of("present", asBefore ? members : members.subList(0, 2), "absent", List.of());
    }

    static @Nullable String json(@Nullable Object body) {
        try {
            return body == null ? null : MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** States in which being let in would change the case for the others. */
    static boolean changesTheCase(String operation, State state) {
        return switch (operation) {
            case "recordDeliberation" -> state == State.DELIBERATION;
            case "fileConsultingReport" -> state == State.UNDER_REVIEW;
            default -> false;
        };
    }
}
