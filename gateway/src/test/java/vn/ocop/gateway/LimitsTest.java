package vn.ocop.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A mean gateway whose identity provider is down: it starts all the same. */
@QuarkusTest
@WithTestResource(value = Peers.class, initArgs = @ResourceArg(name = "keys", value = "down"))
@TestProfile(LimitsTest.Mean.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // the quota is used up by the last test
class LimitsTest {

    public static class Mean implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ocop.gateway.quota.per-second", "1",
                    "ocop.gateway.quota.burst", "5");
        }
    }

    @Test
    @Order(1)
    void a_token_cannot_be_judged_while_the_identity_provider_is_down() {
        given().header("Authorization", "Bearer " + Peers.goodToken())
                .get("/api/v1/products/7")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("/problems/upstream-unavailable"));
    }

    @Test
    @Order(2)
    void who_calls_too_often_is_told_when_to_come_back() {
        var allowed = 0;
        var answer = given().get("/api/v1/products/7");
        while (answer.statusCode() == 200 && allowed < 20) { // tokens grow while the test runs
            allowed++;
            answer = given().get("/api/v1/products/7");
        }
        assertTrue(allowed >= 4, "allowed: " + allowed);
        answer.then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .header("RateLimit-Policy", equalTo("\"default\";q=5;w=5"))
                .header("RateLimit", equalTo("\"default\";r=0;t=5"))
                .header("X-Request-Id", notNullValue())
                .body("type", equalTo("/problems/quota-exceeded"));
    }
}
