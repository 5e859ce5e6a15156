package vn.ocop.certification.access;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.platform.testing.access.AccessTable;
import vn.ocop.platform.testing.access.Api.Operation;
import vn.ocop.platform.testing.access.Api.Request;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Who may do what with a province's certificate of four stars, an IP right and a quality certificate of that province. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AccessTest {

    private static final String TABLE = """
            listCertificates              | public
            getCertificate                | public
            getCertificateDocument        | public
            getCertificateQr              | public
            verifyCertificate             | public
            getCertificateCredential      | public
            reportLabel                   | public
            getKeySet                     | public
            getStatusList                 | public
            getTransparencyCheckpoint     | public
            getTransparencyKey            | public
            listTransparencyEntries       | public
            proveTransparencyEntry        | public
            proveTransparencyGrowth       | public
            listIpRights                  | public
            getIpRight                    | public
            listQualityCertificates       | public
            listQualitySchemes            | public
            getQualityCertificate         | public
            revokeCertificate             | province(PA) never(MA)
            extendCertificate             | province(PA) never(MA)
            reissueCertificate            | province(PA) never(MA)
            listExpiries                  | province(PO PA CE MA AU AD)
            listLabelReports              | province(PO PA CE MA AU AD)
            recordIpRight                 | province(IP)
            changeIpRightStatus           | province(IP)
            recordQualityCertificate      | province(CO PO CE IP)
            changeQualityCertificateStatus| province(PO CE IP)
            """;
    private static final String STALE = "\"v99\"";
    private static final String TOMORROW = Decisions.today().plusDays(1).toString();

    @Inject
    Db db;

    @Test
    void every_operation_lets_in_whom_the_table_names_and_nobody_else() {
        var certificate = issued();
        Decisions.until("a signed root", () -> !sealed().isEmpty());
        var right = recorded("ip-rights", right("2025-03-01"));
        var quality = recorded("quality-certificates", quality("2026-03-01"));

        new AccessTable(TABLE).verify(operation -> request(operation, certificate, right, quality));
    }

    private Request request(Operation operation, String certificate, String right, String quality) {
        var id = operation.template().contains("/ip-rights/") ? right : quality;
        id = operation.template().contains("/status-lists/") ? "0" : id;
        var path = operation
                .template()
                .replace("{number}", certificate)
                .replace("{id}", id)
                .replace("{service}", "certification")
                .replace("{letterId}", UUID.randomUUID().toString())
                .replace("{seq}", "1")
                .replace("{index}", "0");
        var full = path + query(operation.id());
        return new Request(operation.method(), full, operation.reads() ? null : STALE, body(operation.id()));
    }

    private String query(String operation) {
        return switch (operation) {
            case "listExpiries", "listLabelReports" -> "?province=08";
            case "proveTransparencyGrowth" -> "?from=" + sealed().getFirst();
            default -> "";
        };
    }

    private List<Long> sealed() {
        return db.query("select size from transparency_checkpoint order by size limit 1", r -> r.longValue("size"));
    }

    private static @Nullable String body(String operation) {
        return switch (operation) {
            case "revokeCertificate" -> """
                {"ground": "B", "trigger": "INSPECTION", "reason": "Không còn đáp ứng",
                 "decision": {"number": "77/QĐ-UBND", "signedOn": "%s"}}""".formatted(TOMORROW);
            case "extendCertificate" -> """
                {"until": "2026-12-31", "reason": "Không kịp nộp hồ sơ",
                 "decision": {"number": "78/QĐ-UBND", "signedOn": "%s"}}""".formatted(TOMORROW);
            case "reissueCertificate" -> "{\"reason\": \"In sai\", \"productName\": \"Chè\"}";
            case "reportLabel" -> "{\"kind\": \"OTHER\"}";
            case "recordIpRight" -> right(TOMORROW);
            case "recordQualityCertificate" -> quality(TOMORROW);
            case "changeIpRightStatus" -> "{\"state\": \"FORMALLY_ACCEPTED\", \"on\": \"2026-01-01\"}";
            case "changeQualityCertificateStatus" -> "{\"state\": \"WITHDRAWN\", \"on\": \"2026-04-01\"}";
            case "settleDeadLetter" -> "{\"id\": \"" + UUID.randomUUID() + "\", \"action\": \"DISCARD\"}";
            case "refillTopic" -> "{\"topic\": \"ocop.nothing.v1\"}";
            default -> null;
        };
    }

    private static String right(String filedOn) {
        return """
                {"kind": "COLLECTIVE_MARK", "name": "Chè Hoàng Su Phì", "owner": "Hội nông dân", "provinceCode": "08",
                 "productIds": [], "state": "FILED", "filedOn": "%s"}""".formatted(filedOn);
    }

    private static String quality(String validFrom) {
        return """
                {"scheme": "VIETGAP", "number": "VietGAP-TT-access", "issuer": "Vinacert", "holderName": "HTX chè",
                 "provinceCode": "08", "productIds": [], "validFrom": "%s"}""".formatted(validFrom);
    }

    private String issued() {
        var product = UUID.randomUUID();
        try (var decisions = new Decisions()) {
            decisions.decided(Decisions.decision(product, "08", 4, Decisions.today()));
            Decisions.until("the certificate", () -> !numbers(product).isEmpty());
        }
        return numbers(product).getFirst();
    }

    private List<String> numbers(UUID product) {
        return db.query("select number from certificate where product_id = ?", r -> r.string("number"), product);
    }

    private static String recorded(String what, String body) {
        return given().header("Authorization", TestTokens.bearer("ip.officer", "VN", Roles.IP_OFFICER))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + what)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
