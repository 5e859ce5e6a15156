package vn.ocop.certification.access;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
            listIpRightTerms              | public
            listIpRightStatusChanges      | public
            listIpRightVersions           | public
            listIpRightUses               | public
            getIpRightUse                 | public
            countIpRights                 | public
            listQualityCertificateOverlaps| public
            listQualityCertificateStatusChanges| public
            listSchemes                   | public
            getScheme                     | public
            listCertificateIssuers        | public
            getCertificateIssuer          | public
            getPassport                   | public
            revokeCertificate             | province(PA) never(MA)
            extendCertificate             | province(PA) never(MA)
            reissueCertificate            | province(PA) never(MA)
            listExpiries                  | province(PO PA CE MA AU AD)
            openRevocationCase            | province(PO CE)
            declineRevocationCase         | province(PA) never(MA)
            listRevocationCases           | province(PO PA CE MA AU AD)
            listLabelReports              | province(PO PA CE MA AU AD)
            recordIpRight                 | province(IP)
            changeIpRightStatus           | province(IP)
            addIpRightStatusChange        | province(IP)
            editIpRight                   | province(IP)
            grantIpRightUse               | province(IP)
            grantIpRightUses              | province(IP)
            revokeIpRightUse              | province(IP)
            recordQualityCertificate      | province(CO PO CE IP)
            addQualityCertificateStatusChange| province(PO CE IP)
            putScheme                     | nation(CE AD)
            recordCertificateIssuer       | any(CO PO CE IP)
            changeCertificateIssuer       | nation(CE)
            changeQualityCertificateStatus| province(PO CE IP)
            """;
    private static final String PRODUCT = UUID.randomUUID().toString();
    private static final String INDICATION = """
            {"kind": "GEOGRAPHICAL_INDICATION", "name": "Shan tuyết", "owner": "Nhà nước", "provinceCode": "08",
             "grantedOn": "2020-01-01", "state": "GRANTED"}""";
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

        var indication = recorded("ip-rights", INDICATION);
        var use = recorded("ip-rights/" + indication + "/uses", use("2026-01-01"));
        var issuer = given().get("/api/v1/certificate-issuers?name=vinacert").path("items[0].id");
        var ids = Map.of(
                "/ip-rights/{id}/uses",
                indication,
                "/ip-rights/{id}",
                right,
                "/quality-certificates/{id}",
                quality,
                "/revocation-cases/{id}",
                opened(certificate),
                "/certificate-issuers/{id}",
                String.valueOf(issuer),
                "/status-lists/{id}",
                "0");

        new AccessTable(TABLE).verify(operation -> request(operation, certificate, ids, use));
    }

    private Request request(Operation operation, String certificate, Map<String, String> ids, String use) {
        var id = ids.entrySet().stream()
                .filter(each -> operation.template().contains(each.getKey()))
                .max(Comparator.comparing(each -> each.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("");
        var path = operation
                .template()
                .replace("{useId}", use)
                .replace("{code}", "VIETGAP")
                .replace("{productId}", PRODUCT)
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
            case "listExpiries", "listLabelReports", "listRevocationCases" -> "?province=08";
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
            case "openRevocationCase" -> revocationCase(TOMORROW);
            case "declineRevocationCase" -> """
                {"number": "12/UBND", "signedOn": "%s", "reason": "Kết luận đã bị hủy"}""".formatted(TOMORROW);
            case "reissueCertificate" -> "{\"reason\": \"In sai\", \"productName\": \"Chè\"}";
            case "reportLabel" -> "{\"kind\": \"OTHER\"}";
            case "recordIpRight" -> right(TOMORROW);
            case "recordQualityCertificate" -> quality(TOMORROW);
            case "grantIpRightUse" -> use("2019-01-01");
            case "grantIpRightUses" -> "{\"uses\": [" + use("2019-01-01") + "]}";
            case "revokeIpRightUse" -> "{\"on\": \"" + TOMORROW + "\", \"reason\": \"Vi phạm\"}";
            case "editIpRight" -> "{\"name\": \"Chè\", \"owner\": \"Hội nông dân\", \"provinceCode\": \"08\"}";
            case "putScheme" ->
                "{\"name\": \"VietGAP\", \"activeFrom\": \"2026-02-01\", \"activeUntil\": \"2026-01-01\"}";
            case "recordCertificateIssuer", "changeCertificateIssuer" -> "{\"name\": \"Vinacert\"}";
            case "changeIpRightStatus", "addIpRightStatusChange" ->
                "{\"state\": \"FORMALLY_ACCEPTED\", \"on\": \"2026-01-01\"}";
            case "changeQualityCertificateStatus", "addQualityCertificateStatusChange" ->
                "{\"state\": \"WITHDRAWN\", \"on\": \"2026-04-01\"}";
            case "settleDeadLetter" -> "{\"id\": \"" + UUID.randomUUID() + "\", \"action\": \"DISCARD\"}";
            case "refillTopic" -> "{\"topic\": \"ocop.nothing.v1\"}";
            default -> null;
        };
    }

    private static String use(String from) {
        return """
                {"holderName": "HTX chè", "productIds": ["%s"], "from": "%s", "document": {"number": "12/GCN"}}""".formatted(PRODUCT, from);
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

    private static String revocationCase(String on) {
        return """
                {"ground": "C", "trigger": "AUTHORITY_CONCLUSION", "reason": "Vi phạm an toàn thực phẩm",
                 "document": {"number": "15/KL-SYT", "issuer": "Sở Y tế", "on": "%s"}}""".formatted(on);
    }

    private static String opened(String certificate) {
        return given().header("Authorization", TestTokens.bearer("tq.office", "08", Roles.PROVINCIAL_OFFICE))
                .contentType("application/json")
                .body(revocationCase(Decisions.today().toString()))
                .post("/api/v1/certificates/" + certificate + "/revocation-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
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
