package vn.ocop.platform.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/** Lays a page out once and takes apart what its copies share. */
final class PagePreparation {

    private static final double PIXEL = 0.75;
    private static final String TEXT = "ocop/text";
    private static final String DRAWING = "ocop/drawing";

    private final Map<String, Letters> letters = new HashMap<>();
    /** Of each object in the order in which they are painted, which is the order of figures in the content. */
    private final List<@Nullable Field> objects = new ArrayList<>();

    PreparedPage prepare(String page, List<FontFace> fonts, Map<String, FSObjectDrawer> drawers) {
        var factory = new DefaultObjectDrawerFactory();
        drawers.forEach((type, drawer) -> factory.registerDrawer(type, counted(drawer)));
        factory.registerDrawer(TEXT, field());
        factory.registerDrawer(DRAWING, field());
        var builder = new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .useObjectDrawerFactory(factory)
                .usePdfUaAccessibility(true);
        fonts.forEach(font -> letters.put(font.name(), font.addWholeTo(builder)));
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return takenApart(renderer.getPdfDocument());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FSObjectDrawer counted(FSObjectDrawer drawer) {
        return (element, x, y, width, height, output, context, dotsPerPixel) -> {
            objects.add(null);
            return drawer.drawObject(element, x, y, width, height, output, context, dotsPerPixel);
        };
    }

    private FSObjectDrawer field() {
        return (element, x, y, width, height, output, context, dotsPerPixel) -> {
            var point = PIXEL / dotsPerPixel;
            objects.add(Field.of(element, x * point, y * point, width * point, height * point));
            return null;
        };
    }

    private PreparedPage takenApart(PDDocument document) throws IOException {
        if (document.getNumberOfPages() != 1) {
            throw new IllegalStateException("a prepared page is one page, not " + document.getNumberOfPages());
        }
        var page = document.getPage(0);
        var content = FixedContent.of(page, objects);
        var structure = new Structure(document);
        content.ids().forEach((field, id) -> {
            if (field.isText()) {
                structure.becomesText(id);
            }
        });
        var fixed = new PDStream(
                document,
                new ByteArrayInputStream(content.operators().getBytes(StandardCharsets.ISO_8859_1)),
                COSName.FLATE_DECODE);
        var varying = new PDStream(document, new ByteArrayInputStream(new byte[0]));
        page.setContents(List.of(fixed, varying));
        var placed = new ArrayList<PreparedPage.Placed>();
        for (var entry : content.ids().entrySet()) {
            placed.add(placed(page, entry.getKey(), entry.getValue()));
        }
        var strings = marked(document);
        var description = document.getDocumentCatalog().getMetadata().toByteArray();
        var saved = new ByteArrayOutputStream();
        document.save(saved, CompressParameters.NO_COMPRESSION);
        return new PreparedPage(
                PdfParts.of(saved.toByteArray()),
                placed,
                strings,
                new String(description, StandardCharsets.UTF_8),
                page.getMediaBox().getHeight());
    }

    private PreparedPage.Placed placed(PDPage page, Field field, int id) throws IOException {
        if (!field.isText()) {
            return new PreparedPage.Placed(
                    field, id, "", letters.values().iterator().next());
        }
        var face = letters.get(field.style().face());
        if (face == null) {
            throw new IllegalArgumentException("no font " + field.style().face());
        }
        for (var name : page.getResources().getFontNames()) {
            if (page.getResources().getFont(name).getName().equals(face.name())) {
                return new PreparedPage.Placed(field, id, name.getName(), face);
            }
        }
        throw new IllegalArgumentException(face.name() + " is not used by any fixed text of the page");
    }

    /** Strings with places get a mark each, where copies put their own. */
    private static List<String> marked(PDDocument document) {
        var info = document.getDocumentInformation().getCOSObject();
        info.setString(COSName.CREATION_DATE, PreparedPage.CREATED);
        info.setString(COSName.MOD_DATE, PreparedPage.CREATED);
        var strings = new ArrayList<String>();
        mark(info, strings);
        Structure.elements(document).forEach(element -> mark(element, strings));
        return strings;
    }

    private static void mark(COSDictionary dictionary, List<String> strings) {
        for (var name : List.copyOf(dictionary.keySet())) {
            var text = dictionary.getString(name);
            if (text != null && Template.hasPlaces(text)) {
                dictionary.setString(name, PdfParts.mark(strings.size()));
                strings.add(text);
            }
        }
    }
}
