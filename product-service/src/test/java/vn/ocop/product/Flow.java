package vn.ocop.product;

import static io.restassured.RestAssured.given;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.http.entity.mime.HttpMultipartMode;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.sample.SampleAnswers;
import vn.ocop.platform.testing.Await;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.platform.time.VietnamTime;

/** The steps of a dossier as clients make them; every test has a producer of its own. */
public final class Flow {

    public static final String COMMUNE = "01021";
    public static final String API = "/api/v1";
    public static final byte[] PDF = "%PDF-1.7\n% proof\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    /** As browsers send names of files; the client library would otherwise cut them to ASCII. */
    private static final RestAssuredConfig UTF_8_NAMES = RestAssuredConfig.config()
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"))
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE));

    private static final CriteriaSets FORMS = CriteriaSets.load();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    public final String username;
    public final String commune;

    public Flow() {
        this(COMMUNE);
    }

    public Flow(String commune) {
        this(commune, "producer" + COUNTER.incrementAndGet());
    }

    public Flow(String commune, String username) {
        this.commune = commune;
        this.username = username;
    }

    public static LocalDate today() {
        return VietnamTime.today(Clock.systemUTC());
    }

    public static RequestSpecification as(String username, String areas, String... roles) {
        return given().header("Authorization", TestTokens.bearer(username, areas, roles))
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    public RequestSpecification producer() {
        return as(username, "08", "producer");
    }

    public RequestSpecification communeOfficer() {
        return as("officer." + commune, "08-" + commune, "commune-officer");
    }

    public static RequestSpecification provincialOffice() {
        return as("tq.office", "08", "provincial-office");
    }

    public Map<String, Object> producerBody() {
        return new HashMap<>(Map.of(
                "name",
                "HTX chè Shan tuyết Hoàng Su Phì",
                "type",
                "COOPERATIVE",
                "communeCode",
                commune,
                "registration",
                Map.of("number", "100307000123", "issuedOn", "2019-03-07", "issuer", "UBND huyện"),
                "contact",
                Map.of("phone", "+84219000000", "email", "htx@example.vn", "address", "Hoàng Su Phì"),
                "representative",
                Map.of(
                        "name", "Nguyễn Thị A",
                        "position", "Giám đốc",
                        "gender", "FEMALE",
                        "ethnicMinority", true,
                        "disability", false)));
    }

    public String newProducer() {
        return id(producer().body(producerBody()).post(API + "/producers"));
    }

    public static Map<String, Object> productBody(String producerId, int set, String commune) {
        return new HashMap<>(Map.of(
                "producerId", producerId,
                "productSet", set,
                "name", "Chè Shan tuyết Hoàng Su Phì",
                "communeCode", commune,
                "description", "Chè từ cây cổ thụ"));
    }

    public String newProduct(String producerId, int set) {
        return id(producer().body(productBody(producerId, set, commune)).post(API + "/products"));
    }

    public String newProduct() {
        return newProduct(newProducer(), 11);
    }

    public String open(String productId) {
        return id(producer().body(Map.of("kind", "FIRST")).post(API + "/products/" + productId + "/dossiers"));
    }

    public String newDossier() {
        return open(newProduct());
    }

    public static String id(Response response) {
        return response.then().statusCode(201).extract().path("id");
    }

    public String etag(String dossierId) {
        return producer()
                .get(API + "/dossiers/" + dossierId)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static Map<String, Integer> answers(int set) {
        return SampleAnswers.reaching(FORMS.byNumber(set).orElseThrow(), Stars.FOUR)
                .options();
    }

    public ValidatableResponse assess(String dossierId, Map<String, Integer> answers) {
        return producer()
                .header("If-Match", etag(dossierId))
                .body(Map.of("answers", answers))
                .put(API + "/dossiers/" + dossierId + "/self-assessment")
                .then();
    }

    public Response upload(String dossierId, String metadata, String name, byte[] content, String type) {
        return given().config(UTF_8_NAMES)
                .header("Authorization", TestTokens.bearer(username, "08", "producer"))
                .header("Accept-Language", "en")
                .multiPart("metadata", metadata, "application/json; charset=UTF-8")
                .multiPart("file", name, content, type)
                .post(API + "/dossiers/" + dossierId + "/evidence");
    }

    public Response upload(String dossierId) {
        return upload(
                dossierId, "{\"documentType\": \"OTHER\", \"criteria\": []}", "proof.pdf", PDF, "application/pdf");
    }

    public Response setPicture(String productId, byte[] file) {
        return given().header("Authorization", TestTokens.bearer(username, "08", "producer"))
                .header("Accept-Language", "en")
                .multiPart("file", "picture", file, "application/octet-stream")
                .put(API + "/products/" + productId + "/picture");
    }

    /** Of many colours, so that it is hard to make small. */
    public static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Answers everything and brings every paper that the service asks for. */
    public void complete(String dossierId, int set) {
        assess(dossierId, answers(set)).statusCode(200);
        List<Map<String, Object>> missing = producer()
                .get(API + "/dossiers/" + dossierId + "/completeness")
                .then()
                .statusCode(200)
                .extract()
                .path("missing");
        for (var paper : missing) {
            var criteria = ((List<?>) java.util.Objects.requireNonNull(paper.get("criteria")))
                    .stream().map(code -> "\"" + code + "\"").toList();
            var metadata = """
                    {"documentType": "%s", "criteria": %s, "number": "1/2026", "issuer": "Sở", "issuedOn": "2026-01-05", "validUntil": "%s"}
                    """.formatted(paper.get("documentType"), criteria, today().plusYears(1));
            id(upload(dossierId, metadata, "proof.pdf", PDF, "application/pdf"));
        }
    }

    public ValidatableResponse submit(String dossierId) {
        return producer()
                .header("If-Match", etag(dossierId))
                .post(API + "/dossiers/" + dossierId + "/submission")
                .then();
    }

    public ValidatableResponse receive(String dossierId, Object receipt) {
        return communeOfficer()
                .header("If-Match", etag(dossierId))
                .body(receipt)
                .post(API + "/dossiers/" + dossierId + "/receipt")
                .then();
    }

    public ValidatableResponse report(String dossierId, Object report) {
        return communeOfficer()
                .header("If-Match", etag(dossierId))
                .body(report)
                .put(API + "/dossiers/" + dossierId + "/commune-report")
                .then();
    }

    public static Map<String, Object> forward() {
        return new HashMap<>(Map.of(
                "originAndMaterial", "Nguyên liệu trong xã",
                "localLabour", "80% lao động địa phương",
                "ideaOrigin", "Đặc sản",
                "localIdentity", "Văn hóa địa phương",
                "recommendation", "FORWARD",
                "proposalLetter",
                        Map.of("number", "12/UBND", "signedOn", today().toString(), "signer", "Nguyễn Văn B")));
    }

    public static Map<String, Object> receipt() {
        return new HashMap<>(Map.of("receivedOn", today().toString(), "samplesReceived", 5));
    }

    public String submitted() {
        var dossier = newDossier();
        complete(dossier, 11);
        submit(dossier).statusCode(200);
        return dossier;
    }

    public String forwarded() {
        var dossier = submitted();
        forward(dossier);
        return dossier;
    }

    public void forward(String submitted) {
        receive(submitted, receipt()).statusCode(200);
        report(submitted, forward()).statusCode(200);
    }

    public void awaitState(String dossierId, String state) throws Exception {
        Await.until(
                state,
                () -> state.equals(
                        producer().get(API + "/dossiers/" + dossierId).path("state")));
    }

    public static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
