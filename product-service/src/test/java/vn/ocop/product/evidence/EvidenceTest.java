package vn.ocop.product.evidence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class EvidenceTest {

    private static final String OTHER = "{\"documentType\": \"OTHER\"}";

    @Inject
    Stored stored;

    @Test
    void a_proof_is_stored_by_its_content_and_may_serve_many_criteria() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var metadata = """
                {"documentType": "TEST_REPORT", "criteria": ["8", "9"], "number": "123", "issuer": "Quatest 1", "issuedOn": "2026-08-01",
                 "validUntil": "2027-08-01"}
                """;
        flow.upload(dossier, metadata, "Phiếu kiểm nghiệm.pdf", Flow.PDF, "application/pdf")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("sha256", equalTo(sha256(Flow.PDF)))
                .body("size", equalTo(Flow.PDF.length))
                .body("mediaType", equalTo("application/pdf"))
                .body("sensitivity", equalTo("OPEN"));
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/evidence")
                .then()
                .body("items.criteria", contains(java.util.List.of("8", "9")))
                .body("items.fileName", contains("Phiếu kiểm nghiệm.pdf"));
    }

    @ParameterizedTest(name = "{0} declared {1}")
    @CsvSource({"proof.jpg, image/jpeg", "proof.pdf, image/png", "proof, application/pdf", "proof.exe, application/pdf"
    })
    void a_file_that_is_not_what_it_says_is_refused(String name, String declared) {
        refused(name, Flow.PDF, declared, 422, "file-type-mismatch");
    }

    @Test
    void text_that_claims_to_be_a_paper_is_refused() {
        refused(
                "proof.pdf",
                "just text".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "application/pdf",
                422,
                "file-type-mismatch");
    }

    @Test
    void a_kind_that_is_no_proof_is_refused() {
        refused(
                "run.sh",
                "#!/bin/sh\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "text/plain",
                415,
                "file-type-not-taken");
    }

    @Test
    void an_empty_file_is_refused() {
        refused("proof.pdf", new byte[0], "application/pdf", 400, "file-empty");
    }

    @Test
    void a_file_above_50_mib_is_refused() {
        refused("proof.pdf", Arrays.copyOf(Flow.PDF, (50 << 20) + 1), "application/pdf", 413, "file-too-large");
    }

    private void refused(String name, byte[] content, String declared, int status, String slug) {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var before = stored.traces();
        flow.upload(dossier, OTHER, name, content, declared)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug));
        assertEquals(before, stored.traces());
    }

    @Test
    void what_is_said_about_a_paper_is_checked_all_at_once() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var before = stored.traces();
        var metadata = """
                {"documentType": "LETTER", "criteria": ["1.1", "99"], "issuedOn": "%s", "validUntil": "2020-01-01"}
                """.formatted(Flow.today().plusDays(1));
        flow.upload(dossier, metadata, "proof.pdf", Flow.PDF, "application/pdf")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/documentType", "/criteria/1", "/issuedOn", "/validUntil"));
        flow.upload(dossier, "{\"documentType\": \"OTHER\", \"colour\": 1}", "proof.pdf", Flow.PDF, "application/pdf")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-field"));
        given().header("Authorization", TestTokens.bearer(flow.username, "08", "producer"))
                .multiPart("metadata", OTHER, "application/json")
                .post(Flow.API + "/dossiers/" + dossier + "/evidence")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/part-missing"));
        assertEquals(before, stored.traces());
    }

    @Test
    void a_file_comes_back_as_an_attachment_whole_or_in_part() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var path = Flow.API + "/dossiers/" + dossier + "/evidence/" + Flow.id(flow.upload(dossier));

        var whole = flow.producer().get(path).then().statusCode(200).extract();
        assertArrayEquals(Flow.PDF, whole.asByteArray());
        assertEquals("attachment; filename*=UTF-8''proof.pdf", whole.header("Content-Disposition"));
        assertEquals("nosniff", whole.header("X-Content-Type-Options"));
        assertEquals("application/pdf", whole.header("Content-Type"));
        var part = flow.producer()
                .header("Range", "bytes=1-3")
                .get(path)
                .then()
                .statusCode(206)
                .extract();
        assertEquals("PDF", part.asString());
        assertEquals("bytes 1-3/" + Flow.PDF.length, part.header("Content-Range"));
        flow.producer()
                .header("Range", "bytes=1000-")
                .get(path)
                .then()
                .statusCode(416)
                .body("type", equalTo("/problems/range-not-satisfiable"));
    }

    @Test
    void only_those_who_may_read_the_dossier_get_its_files() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var path = Flow.API + "/dossiers/" + dossier + "/evidence/" + Flow.id(flow.upload(dossier));

        flow.communeOfficer().get(path).then().statusCode(200);
        Flow.provincialOffice().get(path).then().statusCode(200);
        Flow.as("the.auditor", "VN", "auditor").get(path).then().statusCode(200);
        new Flow().producer().get(path).then().statusCode(403).body("type", equalTo("/problems/not-your-producer"));
        Flow.as("officer.00700", "08-00700", "commune-officer")
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
        Flow.as("tq.member1", "08", "council-member")
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-a-reader"));
        Flow.as("a.reader", "VN", "statistics-reader")
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/role-required"));
        Flow.as("a.reader", "VN", "statistics-reader")
                .get(Flow.API + "/dossiers/" + dossier + "/evidence")
                .then()
                .statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void only_the_producer_adds_and_replaces_proofs() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var older = Flow.id(flow.upload(dossier));
        for (var path : java.util.List.of("/evidence", "/evidence/" + older + "/supersession")) {
            given().header("Authorization", TestTokens.bearer("officer.01021", "08-01021", "commune-officer"))
                    .multiPart("metadata", OTHER, "application/json")
                    .multiPart("file", "proof.pdf", Flow.PDF, "application/pdf")
                    .post(Flow.API + "/dossiers/" + dossier + path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/role-required"));
        }
    }

    @Test
    void a_newer_paper_takes_the_place_of_an_older_one_once() {
        var flow = new Flow();
        var dossier = flow.newDossier();
        var older = Flow.id(flow.upload(dossier));
        supersede(flow, dossier, older).then().statusCode(201).body("supersededAt", nullValue());
        supersede(flow, dossier, older)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/evidence-already-superseded"));
        flow.producer()
                .get(Flow.API + "/dossiers/" + dossier + "/evidence")
                .then()
                .body("items.findAll { it.supersededAt == null }.size()", equalTo(1))
                .body("items.size()", equalTo(2));
    }

    private static io.restassured.response.Response supersede(Flow flow, String dossier, String older) {
        return given().header("Authorization", TestTokens.bearer(flow.username, "08", "producer"))
                .multiPart("metadata", OTHER, "application/json")
                .multiPart("file", "newer.pdf", Flow.PDF, "application/pdf")
                .post(Flow.API + "/dossiers/" + dossier + "/evidence/" + older + "/supersession");
    }

    private static String sha256(byte[] content) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
