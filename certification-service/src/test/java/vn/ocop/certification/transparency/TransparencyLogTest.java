package vn.ocop.certification.transparency;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Checked as an outsider does, by the text of RFC 9162 and of signed notes, with none of the log's classes. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class TransparencyLogTest {

    @Inject
    Db db;

    @Test
    void a_decision_and_its_revocation_are_proved_to_be_under_the_signed_root() throws Exception {
        var number = issued();
        given().header("Authorization", TestTokens.bearer("tq.authority", "08", Roles.PROVINCIAL_AUTHORITY))
                .contentType("application/json")
                .body(Map.of(
                        "ground", "A",
                        "trigger", "INSPECTION",
                        "decision",
                                Map.of(
                                        "number",
                                        "77/QĐ-UBND",
                                        "signedOn",
                                        Decisions.today().toString()),
                        "reason", "Hồ sơ giả"))
                .post("/api/v1/certificates/{n}/revocation", number)
                .then()
                .statusCode(200);
        Decisions.until("both are sealed", () -> indexes(number).size() == 2);

        assertEquals(
                List.of("ISSUED", "REVOKED"),
                db.query(
                        "select entry::jsonb ->> 'kind' as kind from transparency_entry where entry::jsonb ->> 'number' = ? order by seq",
                        r -> r.string("kind"),
                        number));
        for (var index : indexes(number)) {
            var entry = given().queryParam("limit", 1)
                    .queryParam("after", index == 0 ? null : cursor(index - 1))
                    .get("/transparency-log/entries")
                    .jsonPath();
            assertEquals(index, entry.getLong("items[0].index"));
            assertProved(index, entry.getString("items[0].entry"));
        }
    }

    @Test
    void no_entry_is_changed_or_taken_out() {
        issued();

        assertThrows(Db.Failed.class, () -> db.update("update transparency_entry set entry = '{}'"));
        assertThrows(Db.Failed.class, () -> db.update("delete from transparency_leaf"));
    }

    @Test
    void an_outside_script_finds_that_the_log_only_grew_and_that_a_forged_root_is_none_of_it() throws Exception {
        issued();
        Decisions.until("a first root", this::isSealed);
        var kept = given().get("/transparency-log/checkpoint").asString();
        var first = kept.lines().toList().get(1);
        issued();
        Decisions.until(
                "a later root",
                () -> !given().get("/transparency-log/checkpoint").asString().equals(kept));

        var grown = script(kept);
        assertTrue(grown.endsWith("holds unchanged the " + first + " entries of the older checkpoint"), grown);
        var forged = kept.lines().toList();
        var refused = script(kept.replace(forged.get(2), Base64.getEncoder().encodeToString(sha256())));
        assertTrue(refused.contains("Error"), refused);
    }

    @Test
    void growth_is_proved_between_checkpoints_only() {
        issued();
        Decisions.until("a root", this::isSealed);

        for (var question : List.of("", "?from=0", "?from=999999999", "?from=1&to=999999999", "?from=x")) {
            var status = given().get("/transparency-log/consistency" + question).statusCode();
            assertTrue(status == 400 || status == 404, () -> question + ": " + status);
        }
    }

    private boolean isSealed() {
        return given().get("/transparency-log/checkpoint").statusCode() == 200;
    }

    /** Python's and OpenSSL's own means; what it says, and its complaint if it finds one. */
    private static String script(String kept) throws Exception {
        var note = Files.writeString(Files.createTempFile("kept", ".note"), kept);
        var script = Path.of("..", "docs", "transparency", "grown.py").toString();
        var key = given().get("/transparency-log/key").asString();
        var process = new ProcessBuilder(
                        "python3", script, "http://localhost:" + RestAssured.port, note.toString(), key)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    private void assertProved(long index, String entry) throws Exception {
        var checkpoint = given().get("/transparency-log/checkpoint")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var lines = checkpoint.lines().toList();
        var proof = given().queryParam("size", lines.get(1))
                .get("/api/v1/transparency-log/entries/{i}/proof", index)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals("ocop/certification/transparency", lines.get(0));
        assertEquals(lines.get(2), root(index, Long.parseLong(lines.get(1)), entry, proof.getList("hashes")));
        assertTrue(signed(checkpoint));
    }

    /** RFC 9162, section 2.1.3.2. */
    private static String root(long index, long size, String entry, List<String> path) throws Exception {
        var hash = sha256(new byte[] {0}, entry.getBytes(StandardCharsets.UTF_8));
        var fn = index;
        var sn = size - 1;
        for (var step : path) {
            var sibling = Base64.getDecoder().decode(step);
            if ((fn & 1) == 1 || fn == sn) {
                hash = sha256(new byte[] {1}, sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        assertEquals(0, sn);
        return Base64.getEncoder().encodeToString(hash);
    }

    /** The note's text up to the blank line, with the key of the other address. */
    private static boolean signed(String checkpoint) throws Exception {
        var verifier = given().get("/transparency-log/key").asString();
        var raw = Base64.getDecoder().decode(verifier.substring(verifier.indexOf('+', verifier.indexOf('+') + 1) + 1));
        var spki = new ByteArrayOutputStream();
        spki.writeBytes(HexFormat.of().parseHex("302a300506032b6570032100"));
        spki.write(raw, 1, raw.length - 1);
        var line = checkpoint.substring(checkpoint.lastIndexOf(' ') + 1).strip();
        var signature = Base64.getDecoder().decode(line);
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki.toByteArray())));
        check.update(checkpoint.substring(0, checkpoint.indexOf("\n\n") + 1).getBytes(StandardCharsets.UTF_8));
        return check.verify(Arrays.copyOfRange(signature, 4, signature.length));
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static String cursor(long index) {
        return vn.ocop.platform.http.PageRequest.cursor(index);
    }

    private List<Long> indexes(String number) {
        return db.query("""
                select l.index from transparency_leaf l join transparency_entry e using (seq)
                where e.entry::jsonb ->> 'number' = ? order by l.index""", r -> r.longValue("index"), number);
    }

    private String issued() {
        var product = UUID.randomUUID();
        try (var decisions = new Decisions()) {
            decisions.decided(Decisions.decision(product, "08", 4, Decisions.today()));
        }
        Decisions.until("the certificate", () -> !numbers(product).isEmpty());
        return numbers(product).getFirst();
    }

    private List<String> numbers(UUID product) {
        return db.query("select number from certificate where product_id = ?", r -> r.string("number"), product);
    }
}
