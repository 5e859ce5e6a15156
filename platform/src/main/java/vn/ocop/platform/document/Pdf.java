package vn.ocop.platform.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF drawn from XHTML: embedded fonts, tags for screen readers (PDF/UA), the page's language, and nothing of the hour or the
 * machine that drew it. Whoever draws declares the dependency on openhtmltopdf; the other services never load it.
 */
public final class Pdf {

    /** A CSS pixel in points. */
    private static final double PIXEL = 0.75;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING)); // six lines a page else
    }

    private final List<FontFace> fonts;
    private final Map<String, FSObjectDrawer> drawers = new LinkedHashMap<>();

    private Pdf(List<FontFace> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /** @param fonts the only ones there are; the machine's own are never looked for */
    public static Pdf with(List<FontFace> fonts) {
        return new Pdf(fonts);
    }

    /** Something drawn as lines; lengths in points. */
    @FunctionalInterface
    public interface Drawing {
        void on(Graphics2D graphics, double width, double height);
    }

    /** @param type of the {@code object} element in whose place it is drawn */
    public Pdf drawing(String type, Drawing drawing) {
        drawers.put(type, drawer(drawing));
        return this;
    }

    /** @param page well-formed, with every value escaped, as {@link Template} makes it */
    public byte[] draw(Template.Html page, Stamp stamp) {
        var factory = new DefaultObjectDrawerFactory();
        drawers.forEach(factory::registerDrawer);
        var builder = new PdfRendererBuilder()
                .withHtmlContent(page.text(), null)
                .useObjectDrawerFactory(factory)
                .usePdfUaAccessibility(true);
        fonts.forEach(font -> font.addTo(builder));
        try (var renderer = builder.buildPdfRenderer();
                var out = new ByteArrayOutputStream()) {
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            makeReproducible(document, stamp);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One page, laid out once for many copies: {@code object} elements of type "ocop/text" and "ocop/drawing" are the fields that each
     * copy fills. A text's content is its words with {@code {{places}}}, its look is told by data-face, data-size, data-leading,
     * data-colour, data-across and data-down.
     *
     * @param known values that all copies share
     */
    public PreparedPage prepare(Template page, Map<String, ?> known) {
        return new PagePreparation().prepare(page.fillKnown(known).text(), fonts, drawers);
    }

    private static void makeReproducible(PDDocument document, Stamp stamp) {
        var at = stamp.calendar();
        var info = document.getDocumentInformation();
        info.setCreationDate(at);
        info.setModificationDate(at);
        document.setDocumentId(stamp.documentId());
    }

    private static FSObjectDrawer drawer(Drawing drawing) {
        return (element, x, y, width, height, output, context, dotsPerPixel) -> {
            var w = (float) (width / dotsPerPixel);
            var h = (float) (height / dotsPerPixel);
            output.drawWithGraphics((float) x, (float) y, w, h, graphics -> {
                graphics.scale(1 / PIXEL, 1 / PIXEL);
                drawing.on(graphics, w * PIXEL, h * PIXEL);
            });
            return null;
        };
    }
}
