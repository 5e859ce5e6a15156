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
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as printed at 300 dpi and as a camera sees them: turned, out of focus, with a thumb on it. */
class QrCodeTest {

    private static final double PIXELS_PER_MM = 300 / 25.4;
    private static final int LABEL_MM = 20;
    private static final int DOCUMENT_MM = 45;
    private static final String ADDRESS = "https://kiemtra.ocop-quocgia.gov.vn/verify/OCOP-08-2026-0001";

    @ParameterizedTest(name = "turned by {0} degrees, blurred {1}, a tenth covered {2}")
    @CsvSource({
        "0, false, false",
        "90, false, false",
        "17, false, false",
        "0, true, false",
        "0, false, true",
        "-8, true, true"
    })
    void the_label_is_read_at_20_mm(int degrees, boolean blurred, boolean covered) throws Exception {
        assertEquals(60, ADDRESS.length());

        assertEquals(ADDRESS, seen(QrCode.ofLabel(ADDRESS), LABEL_MM, degrees, blurred, covered));
    }

    @ParameterizedTest(name = "turned by {0} degrees, blurred {1}, a tenth covered {2}")
    @CsvSource({
        "0, false, false",
        "90, false, false",
        "17, false, false",
        "0, true, false",
        "0, false, true",
        "-8, true, true"
    })
    void the_document_is_read_at_45_mm_with_its_credential(int degrees, boolean blurred, boolean covered)
            throws Exception {
        var text = ADDRESS + "#" + "eyJhbGciOiJFZERTQSIs.".repeat(50);

        assertEquals(text, seen(QrCode.ofDocument(text), DOCUMENT_MM, degrees, blurred, covered));
    }

    @ParameterizedTest
    @CsvSource({"20"})
    void a_label_shows_modules_of_at_least_four_tenths_of_a_millimetre(int millimetres) {
        var module = (double) millimetres / QrCode.ofLabel(ADDRESS).size();

        assertTrue(module >= 0.4, () -> module + " mm");
    }

    private static String seen(QrCode code, int millimetres, int degrees, boolean blurred, boolean covered)
            throws Exception {
        var side = (int) Math.round(millimetres * PIXELS_PER_MM);
        var page = new BufferedImage(2 * side, 2 * side, BufferedImage.TYPE_INT_RGB);
        var g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 2 * side, 2 * side);
        g.rotate(Math.toRadians(degrees), side, side);
        g.translate(side / 2, side / 2);
        Drawings.qr(g, code, side);
        if (covered) {
            cover(g, side, code.size());
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
