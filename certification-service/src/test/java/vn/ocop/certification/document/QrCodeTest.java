package vn.ocop.certification.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of the page and of the label as printed at 300 dpi and as a camera sees them: turned, out of focus, with a thumb on it. */
class QrCodeTest {

    private static final double PIXELS_PER_MM = 300 / 25.4;
    private static final int LABEL_MM = 20;
    private static final int DOCUMENT_MM = 45;
    private static final int DPI = 300;
    private static final String ADDRESS = SamplePage.ADDRESS;
    private static final String CREDENTIAL = ADDRESS + "#" + "eyJhbGciOiJFZERTQSIs.".repeat(50);
    private static final Print LABEL = label();
    private static final Print DOCUMENT = document();

    /** A code as it lies on paper, 300 dots an inch. */
    private record Print(BufferedImage image, int modules) {}

    @ParameterizedTest(name = "turned by {0} degrees, blurred {1}, a tenth covered {2}")
    @CsvSource({
        "0, false, false",
        "90, false, false",
        "180, true, false",
        "17, false, false",
        "45, false, false",
        "-30, false, true",
        "0, true, false",
        "0, false, true",
        "-8, true, true"
    })
    void the_label_is_read_at_20_mm(int degrees, boolean blurred, boolean covered) throws Exception {
        assertEquals(60, ADDRESS.length());

        assertEquals(ADDRESS, seen(LABEL, degrees, blurred, covered));
    }

    @ParameterizedTest(name = "turned by {0} degrees, blurred {1}, a tenth covered {2}")
    @CsvSource({
        "0, false, false",
        "90, false, false",
        "180, true, false",
        "17, false, false",
        "45, false, false",
        "-30, false, true",
        "0, true, false",
        "0, false, true",
        "-8, true, true"
    })
    void the_document_is_read_at_45_mm_with_its_credential(int degrees, boolean blurred, boolean covered)
            throws Exception {
        assertEquals(CREDENTIAL, seen(DOCUMENT, degrees, blurred, covered));
    }

    @ParameterizedTest
    @CsvSource({"20"})
    void a_label_shows_modules_of_at_least_four_tenths_of_a_millimetre(int millimetres) {
        var module = (double) millimetres / QrCode.ofLabel(ADDRESS).size();

        assertTrue(module >= 0.4, () -> module + " mm");
    }

    /** The page at 300 dpi, cut to its code and the white around it. */
    private static Print document() {
        try (var document = Loader.loadPDF(SamplePage.of(SamplePage.words(), CREDENTIAL))) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            var side = (int) Math.round(DOCUMENT_MM * PIXELS_PER_MM);
            var x = (int) Math.round(22 * PIXELS_PER_MM);
            var y = (int) Math.round((19 + 172 - DOCUMENT_MM) * PIXELS_PER_MM);
            return new Print(
                    page.getSubimage(x, y, side, side),
                    QrCode.ofDocument(CREDENTIAL).size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The label's SVG at the size that it tells, drawn from its text. */
    private static Print label() {
        var svg = QrCode.ofLabel(ADDRESS).svg("OCOP-08-2026-0001");
        var size = Pattern.compile("width=\"20mm\" height=\"20mm\" viewBox=\"0 0 (\\d+) \\1\"")
                .matcher(svg);
        assertTrue(size.find(), svg);
        var modules = Integer.parseInt(size.group(1));
        var side = (int) Math.round(LABEL_MM * PIXELS_PER_MM);
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, side, side);
        g.setColor(Color.BLACK);
        g.scale((double) side / modules, (double) side / modules);
        var run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
        while (run.find()) {
            g.fillRect(number(run, 1), number(run, 2), number(run, 3), 1);
        }
        g.dispose();
        return new Print(image, modules);
    }

    private static int number(Matcher run, int group) {
        return Integer.parseInt(run.group(group));
    }

    private static String seen(Print print, int degrees, boolean blurred, boolean covered) throws Exception {
        var side = print.image().getWidth();
        var page = new BufferedImage(2 * side, 2 * side, BufferedImage.TYPE_INT_RGB);
        var g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 2 * side, 2 * side);
        g.rotate(Math.toRadians(degrees), side, side);
        g.translate(side / 2, side / 2);
        g.drawImage(print.image(), 0, 0, null);
        if (covered) {
            cover(g, side, print.modules());
        }
        g.dispose();
        return looks(blurred ? blur(page) : page);
    }

    /** As an app does while the phone comes nearer. */
    private static String looks(BufferedImage page) throws Exception {
        for (var scale : new double[] {1, 1.3}) {
            try {
                return decode(scaled(page, scale));
            } catch (ReaderException tooFar) {
                // nearer
            }
        }
        return decode(scaled(page, 1.7));
    }

    private static BufferedImage scaled(BufferedImage page, double scale) {
        var side = (int) (page.getWidth() * scale);
        var nearer = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var g = nearer.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(page, 0, 0, side, side, null);
        g.dispose();
        return nearer;
    }

    /** A tenth of the code, between the corners that cameras look for. */
    private static void cover(Graphics2D g, int side, int modules) {
        var withoutMargin = side * (modules - 8) / modules;
        var width = (int) (withoutMargin * Math.sqrt(0.1));
        g.setColor(new Color(0x80, 0x60, 0x50));
        g.fillRect(side / 2 - width / 2, side / 2 - width / 2, width, width);
    }

    private static BufferedImage blur(BufferedImage image) {
        var weights = new float[9];
        Arrays.fill(weights, 1f / 9);
        return new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }

    private static String decode(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return read(new HybridBinarizer(source));
        } catch (ReaderException otherLight) { // an app takes many pictures and both ways to tell dark from light
            return read(new GlobalHistogramBinarizer(source));
        }
    }

    private static String read(Binarizer binarizer) throws ReaderException {
        var hints = Map.of(DecodeHintType.TRY_HARDER, true);
        return new QRCodeReader().decode(new BinaryBitmap(binarizer), hints).getText();
    }
}
