package vn.ocop.product.access;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.testing.access.Api.Operation;
import vn.ocop.platform.testing.access.Api.Request;
import vn.ocop.platform.testing.access.Subject;
import vn.ocop.product.Flow;
import vn.ocop.product.programme.ProgrammeCases;

/** Calls of all operations on one dossier, its product and producer, and on a claim. */
record Requests(String etag, Map<String, String> ids) implements Subject.Requests {

    static final String CLAIMANT = "{\"claimant\": \"Nguyễn Văn Á\", \"statement\": \"Giám đốc\"}";

    private static final String STALE = "\"v99999\"";
    private static final String ANY_VERSION = "*";
    private static final String PROOF = "{\"documentType\": \"OTHER\", \"criteria\": []}";

    /** As it stands where its state is to stop it, stale where nothing else would; what is drawn, or long, as if it were there. */
    @Override
    public Request of(Operation operation, boolean maySucceed) {
        var id = operation.id();
        var record = ProgrammeCases.request(operation, ids, maySucceed ? STALE : etag);
        if (record != null) {
            return record;
        }
        var path = path(operation);
        return switch (id) {
            case "claimProducer" -> Request.upload("POST", path, CLAIMANT, "");
            case "setProductPicture" -> Request.upload("PUT", path, "{}", "no picture");
            case "addEvidence", "supersedeEvidence" -> Request.upload("POST", path, PROOF, "");
            default -> {
                var known = id.endsWith("Document") || id.endsWith("Slip") || id.endsWith("Geometry");
                var match = operation.reads() ? (known ? ANY_VERSION : null) : maySucceed ? STALE : etag;
                yield new Request(operation.method(), path, match, body(id));
            }
        };
    }

    private String path(Operation operation) {
        var path = operation.template();
        if (path.contains("/outcome-panels/")) {
            path = path.replace("{id}", ids.get("record:outcome-panels"));
        } else if (path.contains("/claims")) {
            path = path.replace("{id}", ids.get("{unclaimed}"));
        } else if (path.contains("/producers/")) {
            path = path.replace("{id}", ids.get("{producer}"));
        } else if (path.contains("/flags/")) {
            path = path.replace("{id}", ids.get("{flag}"));
        } else if (path.contains("/products/")) {
            path = path.replace("{id}", ids.get("{product}"));
        }
        if (operation.id().equals("removeProductPicture")) {
            path = path.replace(ids.get("{product}"), ids.get("{unpictured}"));
        }
        if (operation.id().equals("endProducerAccount")) {
            path = path.replace("{username}", "nobody");
        }
        path = path.replace("{consultantId}", new UUID(0, 0).toString())
                .replace("{evidenceId}", proof(operation.id()))
                .replace("{number}", path.endsWith("/diff") ? "2" : "1")
                .replace("{service}", "product")
                .replace("{letterId}", UUID.randomUUID().toString())
                .replace("{packagingId}", new UUID(0, 0).toString())
                .replace("{kind}", "tourism-link")
                .replace("{seq}", "1");
        for (var each : ids.entrySet()) {
            path = path.replace(each.getKey(), each.getValue());
        }
        return path + query(operation.id());
    }

    private static String proof(String operation) {
        return switch (operation) {
            case "withdrawEvidence" -> "{withdrawn}";
            case "reuseEvidence" -> "{reused}";
            default -> "{proof}";
        };
    }

    private String query(String operation) {
        return switch (operation) {
            case "listDossiers" -> "?productId=" + ids.get("{product}");
            case "listClaims" -> "?state=REJECTED&limit=200";
            case "listFlags" -> "?state=CLEARED&limit=200";
            default -> "";
        };
    }

    private @Nullable String body(String operation) {
        return switch (operation) {
            case "registerProducer", "changeProducer" -> """
                {"name": "HTX chè", "type": "COOPERATIVE", "communeCode": "01021"}""";
            case "registerProduct", "changeProduct" -> """
                {"producerId": "%s", "productSet": 11, "name": "Chè", "communeCode": "01021"}""".formatted(ids.get("{producer}"));
            case "linkProducerAccount", "handOverProducerAccount" ->
                "{\"username\": \"" + ids.get("{username}") + "\"}";
            case "nameDossierConsultant" -> """
                {"name": "Nguyễn Văn C", "organisation": "Công ty C", "from": "2026-03-01"}""";
            case "withdrawDossierConsultant" -> "{\"reason\": \"Ghi nhầm\"}";
            case "replaceFlaggedProof" -> "{\"qualityCertificateId\": \"" + new UUID(0, 1) + "\"}";
            case "rejectProducerClaim" -> "{\"reason\": \"Không đủ\"}";
            case "addPackaging" -> """
                {"form": "Hộp", "netContent": {"amount": "200", "unit": "G"}, "gtin": "1"}""";
            case "putRecordColumnMapping" -> "{\"columns\": {\"Mã\": \"externalId\"}}";
            case "openDossier" -> "{\"kind\": \"FIRST\"}";
            case "assessOneself" -> "{\"answers\": {}}";
            case "describeOneself", "completeDossier" -> "{}";
            case "receiveDossier" -> "{\"receivedOn\": \"" + Flow.today() + "\", \"samplesReceived\": 5}";
            case "reportOnDossier" -> "{\"recommendation\": \"RETURN\", \"completionRequests\": [\"Bổ sung\"]}";
            case "receiveDossierAtProvince" -> """
                {"slipNumber": "45/PĐK", "receivedOn": "%s", "receiver": "Lê Văn D"}""".formatted(Flow.today());
            case "settleDeadLetter" -> "{\"id\": \"" + UUID.randomUUID() + "\", \"action\": \"DISCARD\"}";
            case "refillTopic" -> "{\"topic\": \"ocop.nothing.v1\"}";
            default -> null;
        };
    }
}
