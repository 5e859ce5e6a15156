package vn.ocop.certification.ipright;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Records;
import vn.ocop.standalone.testing.RealInfrastructure;

/** What a record says, and how it is completed. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class IpRightRecordTest {

    @Test
    void a_record_keeps_programme_sector_documents_and_the_units_of_its_day() {
        var id = Records.created(
                "/ip-rights",
                Records.with(
                        Records.indication(),
                        Map.of(
                                "number", "6-00069",
                                "legalBasis", "2835/QĐ-SHTT",
                                "supportProgramme", "Chương trình 68",
                                "economicSector", "Nông nghiệp",
                                "area", Map.of("on", "2020-01-01", "codes", List.of("02")),
                                "documents",
                                        List.of(Map.of(
                                                "number", "2835/QĐ-SHTT",
                                                "issuedOn", "2018-08-16",
                                                "issuer", "Cục Sở hữu trí tuệ",
                                                "sha256", "0".repeat(64))))));

        given().get("/api/v1/ip-rights/{id}", id)
                .then()
                .body("ends", equalTo("NEVER"))
                .body("validUntil", nullValue())
                .body("supportProgramme", equalTo("Chương trình 68"))
                .body("economicSector", equalTo("Nông nghiệp"))
                .body("area.units.name", contains("Tỉnh Hà Giang"))
                .body("area.units[0].today", contains("08"))
                .body("documents.number", contains("2835/QĐ-SHTT"))
                .body("documents.sha256", contains("0".repeat(64)));
        given().get("/api/v1/ip-rights?number=6-00069").then().body("items", hasSize(1));
    }

    @Test
    void wrong_days_units_and_ends_are_named_at_once() {
        var wrong = Records.with(
                Records.indication(),
                Map.of(
                        "validUntil", "2030-01-01",
                        "provinceCode", "99",
                        "number", "<script>",
                        "area", Map.of("on", "2026-01-01", "codes", List.of("02"))));
        Records.post("/ip-rights", wrong).statusCode(400).body("errors.pointer", contains("/number"));
        wrong.remove("number");
        Records.post("/ip-rights", wrong)
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/validUntil", "/provinceCode", "/area/codes/0"))
                .body("errors.code", containsInAnyOrder("never-ends", "no-such-province", "no-such-unit"));
        var mark = Records.with(
                Records.indication(), Map.of("kind", "TRADEMARK", "filedOn", "2018-05-05", "validUntil", "2030-05-05"));
        Records.post("/ip-rights", mark)
                .statusCode(400)
                .body("errors.code", contains("not-an-end-of-term"))
                .body(
                        "errors[0].message",
                        equalTo(
                                "Không phải ngày kết thúc một thời hạn bảo hộ; thời hạn đầu kết thúc ngày 2028-05-05."));
    }

    @Test
    void the_validator_that_was_read_lets_an_expired_mark_be_changed() {
        var id = Records.created(
                "/ip-rights",
                Records.with(
                        Records.indication(),
                        Map.of("kind", "TRADEMARK", "filedOn", "2016-09-01", "grantedOn", "2017-09-01")));
        var etag = given().get("/api/v1/ip-rights/{id}", id).header("ETag");
        assertEquals("\"v1-EXPIRED\"", etag);

        Records.officer()
                .header("If-Match", etag)
                .body(Map.of("state", "RENEWED", "on", "2026-11-01"))
                .post("/api/v1/ip-rights/{id}/status-changes", id)
                .then()
                .statusCode(200)
                .body("validUntil", equalTo("2036-09-01"));
    }

    @Test
    void a_record_is_completed_and_what_it_said_before_is_kept() {
        var known = new HashMap<>(Records.with(Records.indication(), Map.of("stateOn", "2026-11-21")));
        known.remove("grantedOn");
        var id = Records.created("/ip-rights", known);
        var edit = Map.of(
                "name", "Shan tuyết Hà Giang",
                "owner", "Nhà nước",
                "manager", "Hội chè",
                "provinceCode", "08",
                "grantedOn", "2018-08-16");
        var path = "/api/v1/ip-rights/" + id;

        Records.officer().body(edit).put(path).then().statusCode(428);
        Records.officer()
                .header("If-Match", "\"v1\"")
                .body(edit)
                .put(path)
                .then()
                .statusCode(200)
                .body("manager", equalTo("Hội chè"))
                .body("goods", nullValue())
                .body("stateOn", equalTo("2018-08-16"));
        Records.officer()
                .header("If-Match", "\"v1\"")
                .body(edit)
                .put(path)
                .then()
                .statusCode(412);
        Records.officer()
                .header("If-Match", "\"v2\"")
                .body(Records.with(new HashMap<>(edit), Map.of("grantedOn", "2019-01-01")))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.code", contains("known-already"));

        on(id, "2018-08-15").body("state", nullValue());
        on(id, "2018-08-16").body("state", equalTo("GRANTED"));
        given().get(path + "/versions")
                .then()
                .body("items.manager", contains("Sở NN&MT Tuyên Quang"))
                .body("items.goods", contains("Chè"));
    }

    private static io.restassured.response.ValidatableResponse on(String id, String day) {
        return given().get("/api/v1/ip-rights/{id}?on={day}", id, day).then().statusCode(200);
    }
}
