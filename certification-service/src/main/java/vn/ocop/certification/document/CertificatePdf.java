package vn.ocop.certification.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.VerificationAddress;

/** The certificate as PDF, A4 across. The same certificate gives the same bytes: its times are those of the decision, its id is its own. */
@ApplicationScoped
class CertificatePdf {

    private final CertificateText text;
    private final VerificationAddress address;
    private final byte[] serifBold = Fonts.read("Lora-Bold.ttf");
    private final byte[] sans = Fonts.read("BeVietnamPro-Regular.ttf");
    private final byte[] sansBold = Fonts.read("BeVietnamPro-SemiBold.ttf");

    CertificatePdf(CertificateText text, VerificationAddress address) {
        this.text = text;
        this.address = address;
    }

    byte[] render(RegisterEntry entry) {
        var builder = new PdfRendererBuilder()
                .withHtmlContent(text.of(entry), null)
                .useObjectDrawerFactory(drawers(entry))
                .useFont(() -> new ByteArrayInputStream(serifBold), "Lora", 700, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(sans), "Be Vietnam Pro", 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(sansBold), "Be Vietnam Pro", 700, FontStyle.NORMAL, true)
                .usePdfUaAccessibility(true);
        try (var renderer = builder.buildPdfRenderer();
                var out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            makeReproducible(document, entry);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DefaultObjectDrawerFactory drawers(RegisterEntry entry) {
        var code = QrCode.of(address.of(entry.number()));
        var stars = entry.recognition().award().stars().count();
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("ocop/qr", drawer((g, width, height) -> Drawings.qr(g, code, width)));
        drawers.registerDrawer("ocop/stars", drawer((g, width, height) -> Drawings.stars(g, stars, width, height)));
        drawers.registerDrawer("ocop/frame", drawer(Drawings::frame));
        return drawers;
    }

    @FunctionalInterface
    private interface Drawing {
        void on(java.awt.Graphics2D graphics, double width, double height);
    }

    private static FSObjectDrawer drawer(Drawing drawing) {
        return (element, x, y, width, height, output, context, dotsPerPixel) -> {
            var points = 0.75; // CSS pixel
            var w = (float) (width / dotsPerPixel);
            var h = (float) (height / dotsPerPixel);
            output.drawWithGraphics((float) x, (float) y, w, h, graphics -> {
                graphics.scale(1 / points, 1 / points);
                drawing.on(graphics, w * points, h * points);
            });
            return null;
        };
    }

    private static void makeReproducible(PDDocument document, RegisterEntry entry) throws IOException {
        var at = calendar(entry.recognition().source().recordedAt());
        var info = document.getDocumentInformation();
        info.setCreationDate(at);
        info.setModificationDate(at);
        document.setDocumentId(entry.id().getMostSignificantBits() ^ entry.id().getLeastSignificantBits());
    }

    private static Calendar calendar(Instant instant) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.toEpochMilli() / 1000 * 1000);
        return calendar;
    }
}
