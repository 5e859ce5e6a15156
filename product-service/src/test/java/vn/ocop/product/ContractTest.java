package vn.ocop.product;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.problem.Texts;
import vn.ocop.standalone.testing.RealInfrastructure;

/** What generated clients and translators rely on. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ContractTest {

    @Inject
    Texts texts;

    @Test
    void every_operation_has_a_name_a_summary_its_roles_and_its_answers() {
        Map<String, Map<String, Object>> paths = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        var names = new ArrayList<String>();
        paths.forEach((path, operations) -> operations.forEach((verb, value) -> {
            var where = verb + " " + path;
            if (value instanceof Map<?, ?> operation && !path.contains("/audit/") && !path.contains("/events/")) {
                names.add(String.valueOf(operation.get("operationId")));
                assertTrue(operation.get("summary") instanceof String, where);
                assertTrue(
                        String.valueOf(operation.get("description")).matches("(?s).*(Roles:|Public|Any signed-in).*"),
                        where);
                assertTrue(((Map<?, ?>) operation.get("responses")).size() >= 1, where);
            }
        }));
        assertTrue(names.contains("openDossier"), names.toString());
        assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertEquals(
                new TreeSet<>(texts.all(Texts.VIETNAMESE).keySet()),
                new TreeSet<>(texts.all(Texts.ENGLISH).keySet()));
    }

    @Test
    void every_problem_type_has_its_texts() {
        var slugs = List.of(
                "not-your-producer",
                "not-a-reader",
                "account-already-linked",
                "producer-type-may-not-apply",
                "product-set-and-place-fixed",
                "dossier-wrong-state",
                "dossier-incomplete",
                "dossier-under-way",
                "product-without-set",
                "product-already-recognised",
                "product-not-recognised",
                "product-has-highest-stars",
                "outside-reassessment-window",
                "dossier-closed-for-evidence",
                "part-missing",
                "file-empty",
                "file-type-not-taken",
                "file-type-mismatch",
                "range-not-satisfiable",
                "evidence-already-superseded",
                "evidence-withdrawn",
                "dossier-already-received",
                "commune-report-not-yet",
                "receipt-not-yet",
                "producer-has-account",
                "claim-under-way",
                "claim-decided",
                "own-claim",
                "consultant-already-named",
                "consultant-withdrawn",
                "consultant-not-yours",
                "flag-cleared",
                "proof-does-not-stand",
                "proof-of-another-product",
                "paper-not-seen",
                "gtin-taken",
                "too-many-packagings",
                "picture-type-not-taken",
                "picture-unreadable",
                "picture-out-of-size");
        var known = texts.all(Texts.VIETNAMESE).keySet();
        slugs.forEach(slug -> assertTrue(known.contains(slug + ".title") && known.contains(slug + ".detail"), slug));
    }
}
