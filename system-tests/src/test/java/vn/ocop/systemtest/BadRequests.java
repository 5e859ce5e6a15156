package vn.ocop.systemtest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Caller;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Pdf;
import vn.ocop.standalone.demo.Place;

/** The table of wrong requests against things that stand ready: a draft, a confirmed assessment, one that scores. */
final class BadRequests {

    private static final int TOO_LARGE = (50 << 20) + 1;
    private static final int BODY_TOO_LARGE = (1 << 20) + 1;
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    /**
     * One wrong request.
     *
     * @param pointer of the first wrong field; empty where the problem names none
     */
    record Bad(String name, Caller caller, Call call, int status, String problem, String pointer, String code) {

        @Override
        public String toString() {
            return name;
        }
    }

    private List<Bad> all = List.of();

    Stream<Bad> all() {
        return all.stream();
    }

    static BadRequests prepared(Gateway gateway, Place place) {
        var requests = new BadRequests();
        var trial = new Trial(gateway, place);
        var confirmed = trial.confirmed(1).getFirst();
        var draft = trial.filing.open(
                trial.filing.registerProduct(trial.producer(), Trial.TEA, "Chè nháp " + trial.mark, "thử"));
        requests.all = Stream.of(
                        input(gateway, trial),
                        dossiers(gateway, trial, "/api/v1/dossiers/" + draft),
                        files(trial, "/api/v1/dossiers/" + draft + "/evidence"),
                        decisions(trial, confirmed.assessment()),
                        access(gateway, trial))
                .flatMap(List::stream)
                .toList();
        return requests;
    }

    private static Bad field(String name, Caller caller, Call call, String pointer, String code) {
        return new Bad(name, caller, call, 400, "invalid-input", pointer, code);
    }

    private static Bad bad(String name, Caller caller, Call call, int status, String problem) {
        return new Bad(name, caller, call, status, problem, "", "");
    }

    private static List<Bad> input(Gateway gateway, Trial trial) {
        var producer = trial.filing.producer();
        var path = "/api/v1/producers";
        return List.of(
                field("wrong JSON", producer, Call.post(path, raw("{\"name\": ")), "", "malformed-json"),
                field(
                        "unknown field",
                        producer,
                        Call.post(path, producerWith("colour", "red")),
                        "/colour",
                        "unknown-field"),
                field("wrong code", producer, Call.post(path, producerWith("type", "GUILD")), "/type", "wrong-enum"),
                field(
                        "commune that does not exist",
                        producer,
                        Call.post(path, producerWith("communeCode", "99999")),
                        "/communeCode",
                        "no-such-commune"),
                field(
                        "missing field",
                        producer,
                        Call.post(path, Map.of("name", "HTX", "type", "COOPERATIVE")),
                        "/communeCode",
                        "required"),
                field(
                        "product set that does not exist",
                        producer,
                        Call.post(
                                "/api/v1/products",
                                Map.of(
                                        "producerId",
                                        trial.producer(),
                                        "productSet",
                                        27,
                                        "name",
                                        "Chè",
                                        "communeCode",
                                        trial.place.commune())),
                        "/productSet",
                        "no-such-product-set"),
                field("unknown filter", producer, Call.get("/api/v1/products?colour=red"), "?colour", "unknown-filter"),
                bad(
                        "body too large",
                        producer,
                        Call.post(path, producerWith("name", "x".repeat(BODY_TOO_LARGE))),
                        413,
                        "body-too-large"),
                bad("unknown route", gateway.anyone(), Call.get("/api/v1/unicorns"), 404, "no-such-route"),
                bad("unknown id", gateway.anyone(), Call.get("/api/v1/products/" + NOBODY), 404, "not-found"));
    }

    private static Map<String, Object> producerWith(String member, String value) {
        var body = new java.util.LinkedHashMap<String, Object>(
                Map.of("name", "HTX sai", "type", "COOPERATIVE", "communeCode", "02185"));
        body.put(member, value);
        return body;
    }

    private static List<Bad> dossiers(Gateway gateway, Trial trial, String path) {
        var producer = trial.filing.producer();
        var etag = producer.get(path).etag();
        var assessment = path + "/self-assessment";
        var receipt = Map.of("receivedOn", Filing.today().toString(), "samplesReceived", 5);
        return List.of(
                field(
                        "option that the form lacks",
                        producer,
                        Call.put(assessment, Map.of("answers", Map.of("1.1", 99)))
                                .ifMatch(etag),
                        "/answers/1.1",
                        "no-such-option"),
                field(
                        "criterion that the form lacks",
                        producer,
                        Call.put(assessment, Map.of("answers", Map.of("77.7", 1)))
                                .ifMatch(etag),
                        "/answers/77.7",
                        "no-such-criterion"),
                bad(
                        "stale ETag",
                        producer,
                        Call.put(assessment, Map.of("answers", Map.of("1.1", 1)))
                                .ifMatch("\"v999\""),
                        412,
                        "stale"),
                bad(
                        "no ETag",
                        producer,
                        Call.put(assessment, Map.of("answers", Map.of("1.1", 1))),
                        428,
                        "precondition-required"),
                bad(
                        "incomplete dossier",
                        producer,
                        Call.post(path + "/submission").ifMatch(etag),
                        409,
                        "dossier-incomplete"),
                bad(
                        "state that does not allow the step",
                        trial.filing.commune(),
                        Call.post(path + "/receipt", receipt).ifMatch(etag),
                        409,
                        "dossier-wrong-state"),
                bad(
                        "another area's dossier",
                        gateway.as("tq.commune"),
                        Call.post(path + "/receipt", receipt).ifMatch(etag),
                        403,
                        "outside-area"),
                bad("another producer's dossier", gateway.as("tq.producer"), Call.get(path), 403, "not-your-producer"));
    }

    private static List<Bad> files(Trial trial, String path) {
        var producer = trial.filing.producer();
        var metadata = Map.of("documentType", "OTHER", "criteria", List.of());
        var large = new byte[TOO_LARGE];
        System.arraycopy(Pdf.of("large"), 0, large, 0, 8);
        return List.of(
                bad("file too large", producer, Call.upload(path, metadata, "a.pdf", large), 413, "file-too-large"),
                bad(
                        "file that is not what it says",
                        producer,
                        Call.upload(path, metadata, "a.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
                        422,
                        "file-type-mismatch"),
                bad("empty file", producer, Call.upload(path, metadata, "a.pdf", new byte[0]), 400, "file-empty"),
                field(
                        "unknown document type",
                        producer,
                        Call.upload(path, Map.of("documentType", "NAPKIN"), "a.pdf", Pdf.of("a")),
                        "/documentType",
                        "no-such-document-type"));
    }

    private static List<Bad> decisions(Trial trial, String confirmed) {
        var authority = trial.work.authority();
        return List.of(
                field(
                        "decision dated in the future",
                        authority,
                        signedOn(trial, confirmed, Filing.today().plusDays(1).toString()),
                        "/signedOn",
                        "in-the-future"),
                field(
                        "decision dated before what it rests on",
                        authority,
                        signedOn(trial, confirmed, Filing.today().minusDays(1).toString()),
                        "/signedOn",
                        "before"),
                bad(
                        "forwarding what does not reach 5 stars",
                        authority,
                        trial.work.decision(trial.number(1), "A", List.of(confirmed), "FORWARDED"),
                        409,
                        "wrong-outcome"),
                bad(
                        "unknown assessment",
                        authority,
                        trial.work.decision(trial.number(1), "A", List.of(NOBODY), "RECOGNISED"),
                        404,
                        "no-such-assessment"),
                bad(
                        "role that may not",
                        trial.filing.producer(),
                        trial.work.decision(trial.number(1), "A", List.of(confirmed), "RECOGNISED"),
                        403,
                        "role-required"),
                bad(
                        "scoring after the result",
                        new vn.ocop.standalone.demo.CouncilWork(Whole.gateway(), trial.place).office(),
                        Call.post("/api/v1/assessments/" + confirmed + "/scoring-closure")
                                .ifMatch(trial.work
                                        .office()
                                        .get("/api/v1/assessments/" + confirmed)
                                        .etag()),
                        409,
                        "wrong-state"));
    }

    private static Call signedOn(Trial trial, String assessment, String day) {
        return Call.post(
                "/api/v1/decisions",
                Map.of(
                        "number", trial.number(1),
                        "signedOn", day,
                        "signer", Map.of("name", "A", "position", "Chủ tịch"),
                        "items", List.of(Map.of("assessmentId", assessment, "outcome", "RECOGNISED"))));
    }

    private static List<Bad> access(Gateway gateway, Trial trial) {
        var call = Call.post("/api/v1/producers", producerWith("name", "HTX"));
        var token = trial.filing.producer().token();
        var forged = token.substring(0, token.lastIndexOf('.') + 1) + "c2lnbmF0dXJl";
        return List.of(
                bad("no token", gateway.anyone(), call, 401, "token-required"),
                bad(
                        "forged token",
                        gateway.anyone(),
                        call.with("Authorization", "Bearer " + forged),
                        401,
                        "invalid-token"),
                bad(
                        "another province's result",
                        gateway.system("19"),
                        result("01021", 4, "PROVINCE"),
                        403,
                        "outside-area"),
                bad(
                        "a province pushes what the ministry decides",
                        gateway.system("19"),
                        result("02185", 5, "MINISTRY"),
                        403,
                        "not-your-decision"));
    }

    private static Call result(String commune, int stars, String level) {
        return Call.post(
                "/api/v1/assessment-results",
                Map.of(
                        "sourceSystem",
                        "bad-input",
                        "externalId",
                        "1",
                        "product",
                        Map.of("name", "Chè", "set", 11, "communeCode", commune),
                        "producer",
                        Map.of("externalId", "1", "name", "HTX", "type", "COOPERATIVE"),
                        "decision",
                        Map.of(
                                "number", "1",
                                "signedOn", "2024-06-12",
                                "issuer", Map.of("level", level, "name", "UBND tỉnh")),
                        "legalBasis",
                        "148/QĐ-TTg",
                        "stars",
                        stars));
    }

    private static byte[] raw(String text) {
        return WalkthroughTest.json(text);
    }
}
