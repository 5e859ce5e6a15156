package vn.ocop.certification.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;

/** IP rights, rights of use and quality certificates, recorded through the API. */
public final class Records {

    private Records() {}

    public static RequestSpecification officer() {
        return given().header("Authorization", TestTokens.bearer("ip.officer", "VN", Roles.IP_OFFICER))
                .contentType("application/json");
    }

    public static ValidatableResponse post(String path, Object body) {
        return officer().body(body).post("/api/v1" + path).then();
    }

    /** @return its id */
    public static String created(String path, Object body) {
        return post(path, body).statusCode(201).extract().path("id");
    }

    /** A geographical indication, granted on 1 January 2020. */
    public static Map<String, Object> indication() {
        return with(
                Map.of(
                        "kind", "GEOGRAPHICAL_INDICATION",
                        "name", "Shan tuyết Hà Giang",
                        "goods", "Chè",
                        "owner", "Nhà nước",
                        "manager", "Sở NN&MT Tuyên Quang",
                        "provinceCode", "08",
                        "grantedOn", "2020-01-01",
                        "state", "GRANTED"),
                Map.of());
    }

    /** Given to a cooperative for one product from 1 January 2026 on. */
    public static Map<String, Object> use(UUID product) {
        return with(
                Map.of(
                        "holderName",
                        "HTX chè " + product,
                        "productIds",
                        List.of(product.toString()),
                        "from",
                        "2026-01-01",
                        "document",
                        Map.of("number", "12/GCN-SNNMT", "issuedOn", "2026-01-01", "issuer", "Sở NN&MT")),
                Map.of());
    }

    public static Map<String, Object> quality(UUID product) {
        return with(
                Map.of(
                        "scheme", "VIETGAP",
                        "number", "VietGAP-TT-" + product,
                        "issuer", "Vinacert",
                        "holderName", "HTX chè Shan tuyết",
                        "provinceCode", "08",
                        "productIds", List.of(product.toString()),
                        "validFrom", "2026-03-01",
                        "validUntil", "2028-02-29"),
                Map.of());
    }

    /** The body with other fields. */
    public static Map<String, Object> with(Map<String, Object> body, Map<String, ?> other) {
        var changed = new HashMap<>(body);
        changed.putAll(other);
        return changed;
    }
}
