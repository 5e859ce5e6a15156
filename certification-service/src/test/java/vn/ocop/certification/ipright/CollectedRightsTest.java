package vn.ocop.certification.ipright;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

/** The rights that were collected from public pages. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CollectedRightsTest {

    @Inject
    Db db;

    @Inject
    CollectedRightsJob collected;

    @Test
    void collected_rights_are_loaded_once_and_say_their_source() {
        assertEquals(0, collected.load());

        assertEquals(
                List.of("66 GEOGRAPHICAL_INDICATION", "3 TRADEMARK"),
                db.query(
                        "select count(*) || ' ' || kind as n from ip_right where source is not null and kind in ('TRADEMARK', 'GEOGRAPHICAL_INDICATION') group by kind order by kind",
                        r -> r.string("n")));
        given().get("/api/v1/ip-rights?kind=GEOGRAPHICAL_INDICATION&number=00098")
                .then()
                .body("items.name", contains("Mường Khương - Bát Xát"))
                .body("items.owner", contains("Nhà nước"))
                .body("items.grantedOn", contains("2020-12-25"))
                .body("items.collectedOn", contains("2026-11-21"))
                .body("items[0].source", startsWith("http"))
                .body("items[0].area.units.name", contains("Tỉnh Lào Cai"));
        assertEquals(82, db.query("""
                                select count(*) as n from event where type like '%ip-right-changed%'
                                    and key in (select id from ip_right where source is not null)""", r -> r.intValue("n")).getFirst());
    }
}
