package vn.ocop.statistics.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;

/** The published npm package sdmx-json-parser, unchanged, asks for data and reads it; all it gets from us is a {@code fetch} (ADR-0187). */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class SdmxClientTest {

    private static final String CLIENT = """
            async (url) => {
                const parser = new exports.parser.SDMXParser();
                await parser.getDatasets(url, {headers: {Accept: 'application/vnd.sdmx.data+json;version=2.0.0'}});
                const line = (observation) => [observation.REF_AREA, observation.STARS, observation.TIME_PERIOD, observation.value].join('|');
                return {
                    name: parser.getName(),
                    dimensions: parser.getDimensions().map(dimension => dimension.id),
                    observations: parser.getData().map(line),
                    ofFive: parser.getData({STARS: ['5 sao']}).map(line)
                };
            }
            """;

    @Inject
    ReadModel model;

    @TestHTTPResource("/api/v1/sdmx/v2/data/dataflow/VN_OCOP/OCOP_PRODUCTS/1.0.0/EVER.*.*.*")
    URL products;

    @BeforeEach
    void two_products() {
        model.empty();
        var five = new Certificate(UUID.randomUUID()).signedOn(LocalDate.of(2024, 6, 1));
        five.stars = 5;
        model.apply(List.of(
                five.issued(),
                new Certificate(UUID.randomUUID())
                        .signedOn(LocalDate.of(2025, 8, 1))
                        .issued()));
    }

    @Test
    void a_client_that_others_wrote_finds_names_dimensions_and_values() throws IOException {
        try (var js = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .option("js.text-encoding", "true")
                .build()) {
            js.getBindings("js").putMember("get", (ProxyExecutable) SdmxClientTest::get);
            js.eval(
                    "js",
                    "var exports = {};"
                            + "var fetch = async (url, options) => { const it = get(url, options.headers.Accept);"
                            + " return {status: it.status, text: async () => it.text}; };");
            js.eval("js", parser());
            var read = js.eval("js", CLIENT).execute(products + "?c%5BREF_AREA%5D=P34_08&c%5BTIME_PERIOD%5D=2025");

            var answer = settled(read);
            assertEquals(
                    "Sản phẩm OCOP theo tỉnh và hạng sao",
                    answer.getMember("name").asString());
            assertEquals(
                    List.of("DEFINITION", "REF_AREA", "STARS", "TIME_PERIOD"), texts(answer.getMember("dimensions")));
            assertEquals(
                    List.of("Tỉnh Tuyên Quang (34 tỉnh)|3 sao|2025|1", "Tỉnh Tuyên Quang (34 tỉnh)|5 sao|2025|1"),
                    texts(answer.getMember("observations")));
            assertEquals(List.of("Tỉnh Tuyên Quang (34 tỉnh)|5 sao|2025|1"), texts(answer.getMember("ofFive")));
        }
    }

    private static Object get(Value... arguments) {
        var response = RestAssured.given()
                .urlEncodingEnabled(false)
                .accept(arguments[1].asString())
                .get(arguments[0].asString());
        return ProxyObject.fromMap(Map.of("status", response.statusCode(), "text", response.asString()));
    }

    private static Value settled(Value promise) {
        var settled = new Value[2];
        promise.invokeMember("then", (ProxyExecutable) found -> settled[0] = found[0], (ProxyExecutable)
                failed -> settled[1] = failed[0]);
        if (settled[1] != null) {
            throw new AssertionError(settled[1].toString());
        }
        return Objects.requireNonNull(settled[0]);
    }

    private static List<String> texts(Value array) {
        return LongStream.range(0, array.getArraySize())
                .mapToObj(i -> array.getArrayElement(i).asString())
                .toList();
    }

    private static String parser() throws IOException {
        try (var file = SdmxClientTest.class.getResourceAsStream("/sdmx-json-parser/parser.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
