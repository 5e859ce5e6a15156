package vn.ocop.certification.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CertificateDocumentTest {

    private static final int DPI = 300;

    @Inject
    Db db;

    private String number = "";

    @BeforeEach
    void issue() {
        number = issued(Decisions.decision(UUID.randomUUID(), "08", 4, Decisions.today()));
    }

    @Test
    void it_says_in_vietnamese_what_was_decided() throws IOException {
        var text = text(pdf());

        for (var expected : new String[] {
            "GIẤY CHỨNG NHẬN",
            "SẢN PHẨM OCOP ĐẠT 4 SAO",
            "Chè Shan tuyết Hoàng Su Phì",
            "HTX chè Shan tuyết Hoàng Su Phì",
            "Cộng hòa xã hội chủ nghĩa Việt Nam".toUpperCase(java.util.Locale.ROOT),
            "Độc lập - Tự do - Hạnh phúc",
            "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG",
            "3981/QĐ-UBND",
            "26/2026/QĐ-TTg",
            "08-01021-1-2026",
            "xã Hoàng Su Phì, tỉnh Tuyên Quang",
            "Nguyễn Văn Sơn",
            number
        }) {
            assertTrue(text.contains(expected), () -> expected + " is missing in\n" + text);
        }
        var end = Decisions.today().plusMonths(36);
        var until = "đến hết ngày %02d tháng %02d năm %d"
                .formatted(end.getDayOfMonth(), end.getMonthValue(), end.getYear());
        assertTrue(text.contains(until), () -> until + " is missing in\n" + text);
    }

    @Test
    void it_is_one_a4_page_across_with_embedded_fonts_and_tags() throws IOException {
        try (var document = Loader.loadPDF(pdf())) {
            assertEquals(1, document.getNumberOfPages());
            var page = document.getPage(0);
            assertEquals(842, page.getMediaBox().getWidth(), 1);
            assertEquals(595, page.getMediaBox().getHeight(), 1);
            for (var name : page.getResources().getFontNames()) {
                assertTrue(page.getResources().getFont(name).isEmbedded());
            }
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("vi", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void it_has_the_same_bytes_each_time() {
        assertArrayEquals(pdf(), pdf());
    }

    @Test
    void its_qr_code_leads_to_the_verification_and_carries_the_credential() throws Exception {
        var image = image(pdf());
        ImageIO.write(image, "png", Path.of("target", "certificate.png").toFile());

        var parts = decode(image).split("#", -1);
        assertEquals("http://localhost:8080/verify/" + number, parts[0]);
        assertEquals(given().get("/api/v1/certificates/{n}/credential", number).asString(), parts[1]);
    }

    @Test
    void a_long_name_stays_on_the_page() throws Exception {
        var decision = Decisions.decision(UUID.randomUUID(), "08", 3, Decisions.today());
        decision.put(
                "product",
                Map.of(
                        "name",
                        "Trà túi lọc dây thìa canh, giảo cổ lam và chè Shan tuyết cổ thụ sấy thăng hoa <đặc biệt> & \"thượng hạng\" hộp 50 gói",
                        "communeCode",
                        "01021",
                        "provinceCode",
                        "08"));
        number = issued(decision);
        var pdf = pdf();

        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
        }
        assertTrue(text(pdf).replaceAll("\\s+", " ").contains("<đặc biệt> & \"thượng hạng\" hộp 50 gói"));
        assertTrue(decode(image(pdf)).startsWith("http://localhost:8080/verify/" + number + "#ey"));
        ImageIO.write(
                image(pdf), "png", Path.of("target", "certificate-long.png").toFile());
    }

    @Test
    void the_qr_code_alone_is_an_svg() {
        var svg = given().get("/api/v1/certificates/{n}/qr.svg", number)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", "public, max-age=1")
                .extract()
                .asString();

        assertTrue(svg.contains("<title>" + number + "</title>"), svg);
        assertTrue(svg.length() < 20_000, () -> svg.length() + " characters");
    }

    @Test
    void an_unknown_number_has_no_document() {
        given().get("/api/v1/certificates/OCOP-08-2020-999999/document")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-such-certificate"));
    }

    private String issued(Map<String, Object> decision) {
        try (var decisions = new Decisions()) {
            decisions.decided(decision);
        }
        var product = Decisions.id(decision, "productId");
        Decisions.until("the certificate", () -> !numbers(product).isEmpty());
        return numbers(product).getFirst();
    }

    private java.util.List<String> numbers(UUID product) {
        return db.query("select number from certificate where product_id = ?", r -> r.string("number"), product);
    }

    private byte[] pdf() {
        var bytes = given().get("/api/v1/certificates/{n}/document", number)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try {
            Files.write(Path.of("target", "certificate.pdf"), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC)
                    .replace('\u00a0', ' ');
        }
    }

    private static BufferedImage image(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        }
    }

    private static String decode(BufferedImage image) throws NotFoundException, Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
