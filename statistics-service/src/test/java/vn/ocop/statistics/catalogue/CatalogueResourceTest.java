package vn.ocop.statistics.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CatalogueResourceTest {

    private static final String PATH = "/api/v1/catalogue";

    @Test
    void every_distribution_that_the_catalogue_names_is_there_in_its_media_type() {
        var catalogue = given().get(PATH);
        catalogue
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/ld+json"))
                .body("'@type'", equalTo("dcat:Catalog"))
                .body("'dcat:dataset'.size()", equalTo(4));

        var addresses = flat(catalogue, "'dcat:accessURL'.'@id'");
        var types = flat(catalogue, "'dcat:mediaType'.'@id'");
        for (int i = 0; i < addresses.size(); i++) {
            var address = URI.create(addresses.get(i));
            var type = types.get(i).replaceFirst(".*media-types/", "");
            var answer = given().urlEncodingEnabled(false)
                    .baseUri(RestAssured.baseURI)
                    .accept(type)
                    .get(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
            assertEquals(200, answer.statusCode(), address + " " + type);
            assertTrue(answer.contentType().startsWith(type), answer.contentType());
        }
        assertEquals(16, addresses.size());
    }

    private static List<String> flat(Response catalogue, String path) {
        return catalogue.jsonPath().<List<List<String>>>get("'dcat:dataset'.'dcat:distribution'." + path).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void turtle_says_the_same() {
        var turtle = given().accept("text/turtle")
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertTrue(turtle.startsWith("@prefix dcat: <http://www.w3.org/ns/dcat#> ."), turtle);
        assertTrue(turtle.contains("dct:title \"Dữ liệu mở về Chương trình OCOP\"@vi"), turtle);
        assertEquals(
                16,
                turtle.lines()
                        .filter(line -> line.contains("> a dcat:Distribution"))
                        .count());
    }

    @Test
    void the_columns_of_the_csv_are_those_that_its_metadata_tell() {
        var columns = given().get(PATH + "/products-by-province/csvw")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/csvm+json"))
                .body("tableSchema.columns.datatype", hasItems("string", "integer", "date", "datetime"))
                .extract()
                .jsonPath()
                .getList("tableSchema.columns.titles", String.class);
        var csv = given().accept("text/csv")
                .queryParam("by", "province,stars")
                .get("/api/v1/statistics/products")
                .asString();

        assertEquals(String.join(",", columns), csv.lines().findFirst().orElseThrow());
        given().get(PATH + "/nothing/csvw").then().statusCode(404).body("type", equalTo("/problems/no-such-data-set"));
    }
}
