package vn.ocop.assessment;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class OpenApiTest {

    @Test
    void every_operation_of_this_service_is_described() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        var faults = new ArrayList<String>();
        paths.forEach((path, operations) -> operations.forEach((verb, described) -> {
            if (described instanceof Map<?, ?> operation && !path.contains("/audit/") && !path.contains("/events/")) {
                for (var needed : List.of("operationId", "summary", "description", "responses")) {
                    if (!operation.containsKey(needed)) {
                        faults.add(verb + " " + path + " lacks " + needed);
                    }
                }
                if (operation.containsKey("requestBody")
                        && !operation.get("requestBody").toString().contains("example")) {
                    faults.add(verb + " " + path + " lacks an example");
                }
            }
        }));
        assertEquals(List.of(), faults);
    }

    @Test
    void schemas_have_names_of_their_own() {
        Map<String, Object> schemas =
                given().get("/q/openapi?format=json").jsonPath().getMap("components.schemas");

        assertEquals(
                List.of(),
                schemas.keySet().stream()
                        .filter(name -> name.matches("(Request|Response|ListJson|ResultJson|DecisionJson)\\d*"))
                        .toList());
    }
}
