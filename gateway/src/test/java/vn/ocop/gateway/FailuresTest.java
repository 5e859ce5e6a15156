package vn.ocop.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Peers.class)
class FailuresTest {

    @Test
    void a_service_that_is_down_is_a_503_with_a_time_to_retry() {
        given().get("/api/v1/certificates/1")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/upstream-unavailable"))
                .body("title", equalTo("Dịch vụ tạm ngừng"));
    }

    @Test
    void a_service_that_is_down_answers_an_upload_too() {
        given().body(new byte[2_000_000])
                .post("/api/v1/certificates/1/revocation")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/upstream-unavailable"));
    }

    @Test
    void a_silent_service_is_a_504() {
        given().get("/api/v1/products/silent")
                .then()
                .statusCode(504)
                .body("type", equalTo("/problems/upstream-silent"));
    }

    @Test
    void a_service_that_breaks_off_inside_its_headers_is_a_502() {
        given().get("/api/v1/decisions").then().statusCode(502).body("type", equalTo("/problems/upstream-broken"));
        given().body("{}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(502)
                .body("type", equalTo("/problems/upstream-broken"));
    }
}
