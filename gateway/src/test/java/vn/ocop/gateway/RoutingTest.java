package vn.ocop.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Peers.class)
class RoutingTest {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @Test
    void path_and_query_arrive_as_they_were_sent() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/products/7?text=m%E1%BA%ADt%20ong&limit=5")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"7\""))
                .body("method", equalTo("GET"))
                .body("uri", equalTo("/api/v1/products/7?text=m%E1%BA%ADt%20ong&limit=5"));
    }

    @Test
    void the_identity_provider_keeps_its_path_and_learns_the_public_address() {
        given().header("X-Forwarded-Host", "evil.example")
                .get("/auth/realms/ocop/account")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/auth/realms/ocop/account"))
                .body("headers.x-forwarded-host", startsWith("localhost:"))
                .body("headers.host", startsWith("localhost:"))
                .body("headers.x-forwarded-proto", equalTo("http"));
    }

    @Test
    void an_unknown_route_is_a_404_problem_in_vietnamese() {
        given().get("/api/v1/stars")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo("vi"))
                .body("type", equalTo("/problems/no-such-route"))
                .body("title", equalTo("Không có địa chỉ này"))
                .body("status", equalTo(404))
                .body("instance", equalTo("/api/v1/stars"));
    }

    @Test
    void a_problem_is_in_english_for_who_prefers_it() {
        given().header("Accept-Language", "fr, en-GB;q=0.8, vi;q=0.5")
                .get("/api/v1/stars")
                .then()
                .statusCode(404)
                .body("title", equalTo("No such address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/openapi",
                "/api/v1/products/../../../q/metrics",
                "/api/v1/products/%2e%2E/%2e%2e/q/metrics",
                "/api/v1/products/..%2f..%2fq/metrics",
                "/api/v1/products/..;/q",
                "/api/v1/productsx"
            })
    void nothing_behind_the_gateway_is_reached_past_the_route_table(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void a_good_request_id_and_trace_travel_on() {
        given().header("X-Request-Id", "abc-123")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("tracestate", "a=1")
                .get("/api/v1/products/7")
                .then()
                .header("X-Request-Id", equalTo("abc-123"))
                .body("headers.x-request-id", equalTo("abc-123"))
                .body("headers.tracestate", equalTo("a=1"))
                .body("headers.traceparent", equalTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    }

    @Test
    void a_malformed_request_id_and_trace_are_replaced() {
        given().header("X-Request-Id", "two words")
                .header("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")
                .header("tracestate", "a=1")
                .get("/api/v1/products/7")
                .then()
                .header("X-Request-Id", matchesPattern(UUID))
                .body("headers.x-request-id", matchesPattern(UUID))
                .body("headers.tracestate", nullValue())
                .body("headers.traceparent", matchesPattern("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void nobody_outside_speaks_in_the_gateways_name_and_connection_headers_stay_behind() {
        given().header("X-Forwarded-For", "10.9.8.7")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=10.9.8.7")
                .header("X-Ocop-User", "administrator")
                .header("Connection", "keep-alive, X-Mine")
                .header("X-Mine", "1")
                .header("TE", "trailers")
                .header("If-Match", "\"3\"")
                .get("/api/v1/products/7")
                .then()
                .header("X-Private", nullValue())
                .header("Keep-Alive", nullValue())
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-prefix", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.x-ocop-user", nullValue())
                .body("headers.x-mine", nullValue())
                .body("headers.te", nullValue())
                .body("headers.if-match", equalTo("\"3\""));
    }

    @Test
    void headers_too_large_for_a_service_stop_here() {
        given().header("Cookie", "a=" + "x".repeat(17_000))
                .get("/api/v1/products/7")
                .then()
                .statusCode(431)
                .body("type", equalTo("/problems/headers-too-large"));
    }

    @Test
    void a_call_within_the_quota_says_how_much_is_left() {
        given().header("Authorization", "Bearer " + Peers.goodToken("calls-once"))
                .get("/api/v1/products/7")
                .then()
                .header("RateLimit-Policy", equalTo("\"default\";q=1200;w=2"))
                .header("RateLimit", equalTo("\"default\";r=1199;t=1"));
    }

    @Test
    void the_documents_of_all_services_are_one_and_a_missing_service_is_named() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("info.title", startsWith("Hệ thống OCOP"))
                .body("x-unavailable", equalTo(java.util.List.of("assessment", "certification")))
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("components.schemas.Mark.type", equalTo("string"))
                .body("paths.'/api/v1/products/{id}'.get.security[0].bearer[0]", equalTo("producer"));
    }

    @Test
    void the_contracts_reader_comes_from_here_alone() {
        given().get("/docs")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self';"));
        given().get("/docs/swagger-ui.js").then().statusCode(200).contentType("text/javascript");
        given().redirects().follow(false).get("/").then().statusCode(302).header("Location", equalTo("/docs"));
    }

    @Test
    void health_and_metrics_are_the_gateways_own() {
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/api/v1/products/7").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(not(equalTo("")));
    }
}
