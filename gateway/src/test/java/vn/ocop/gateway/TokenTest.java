package vn.ocop.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Peers.class)
class TokenTest {

    @Test
    void a_good_token_travels_on_unchanged() {
        var token = Peers.goodToken();
        for (var call = 0; call < 3; call++) {
            given().header("Authorization", "bearer " + token)
                    .get("/api/v1/products/7")
                    .then()
                    .statusCode(200)
                    .body("headers.authorization", equalTo("bearer " + token));
        }
    }

    @Test
    void a_call_without_a_token_is_the_services_to_judge() {
        given().get("/api/v1/products/7").then().statusCode(200);
    }

    @Test
    void an_expired_token_is_refused() {
        refused(Peers.token("chi-lan", Duration.ofSeconds(-30), Peers.ISSUER, Peers.KEYS));
    }

    @Test
    void a_token_signed_with_another_key_is_refused() {
        refused(Peers.token("chi-lan", Duration.ofMinutes(5), Peers.ISSUER, Peers.newKeys()));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(Peers.token("chi-lan", Duration.ofMinutes(5), "http://elsewhere", Peers.KEYS));
    }

    @Test
    void a_token_with_one_changed_claim_is_refused() {
        var parts = Peers.goodToken().split("\\.", -1);
        var others = Peers.token("anh-hai", Duration.ofMinutes(5), Peers.ISSUER, Peers.KEYS)
                .split("\\.", -1);
        refused(parts[0] + "." + others[1] + "." + parts[2]);
    }

    @Test
    void garbage_an_unsigned_token_and_an_empty_one_are_refused() {
        refused("garbage");
        refused("");
        refused("eyJhbGciOiJub25lIn0." + Peers.goodToken().split("\\.", -1)[1] + ".");
    }

    @Test
    void two_tokens_are_refused() {
        given().header("Authorization", "Bearer " + Peers.goodToken(), "Bearer " + Peers.goodToken())
                .get("/api/v1/products/7")
                .then()
                .statusCode(401);
    }

    @Test
    void the_identity_provider_judges_its_own_tokens() {
        given().header("Authorization", "Bearer of-another-realm")
                .get("/auth/userinfo")
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo("Bearer of-another-realm"));
    }

    private static void refused(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/products/7")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"ocop\", error=\"invalid_token\""))
                .body("type", equalTo("/problems/invalid-token"));
    }
}
