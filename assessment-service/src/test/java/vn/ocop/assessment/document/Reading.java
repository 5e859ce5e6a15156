package vn.ocop.assessment.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.ocop.assessment.Flow;

/** A PDF as a reader sees it. */
public final class Reading {

    private final byte[] bytes;

    Reading(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Also kept below target, to be looked at. */
    public static Reading of(String username, String path, Object... args) {
        var reading = new Reading(Flow.as(username)
                .get(path, args)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());
        return reading.keep(path.substring(path.lastIndexOf('/') + 1));
    }

    Reading keep(String name) {
        try {
            Files.write(Path.of("target", name + ".pdf"), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One space between words, so that a line break on the page does not matter. */
    public String text() {
        return with(document -> new PDFTextStripper().getText(document));
    }

    String page(int number) {
        return with(document -> {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document);
        });
    }

    int pages() {
        return Integer.parseInt(with(document -> String.valueOf(document.getNumberOfPages())));
    }

    public void says(String... expected) {
        var text = text();
        for (var line : expected) {
            assertTrue(bare(text).contains(bare(line)), () -> line + " is missing in\n" + text);
        }
    }

    /** Long words are broken over lines anywhere. */
    private static String bare(String text) {
        return text.replace(" ", "");
    }

    void doesNotSay(String unexpected) {
        var text = text();
        assertTrue(!bare(text).contains(bare(unexpected)), () -> unexpected + " stands in\n" + text);
    }

    /** Letters outside of the margins: cut columns, or words that run out of their cell at the edge. */
    List<String> outside(float left, float right) {
        var found = new ArrayList<String>();
        with(document -> {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) throws IOException {
                    positions.stream()
                            .filter(p -> p.getXDirAdj() < left - 1 || p.getXDirAdj() + p.getWidthDirAdj() > right + 1)
                            .forEach(p -> found.add(text));
                    super.writeString(text, positions);
                }
            }.writeText(document, new OutputStreamWriter(new ByteArrayOutputStream(), StandardCharsets.UTF_8));
            return "";
        });
        return found.stream().distinct().toList();
    }

    interface Work {
        String on(PDDocument document) throws IOException;
    }

    String with(Work work) {
        try (var document = Loader.loadPDF(bytes)) {
            return Normalizer.normalize(work.on(document), Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
