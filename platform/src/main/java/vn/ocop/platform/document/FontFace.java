package vn.ocop.platform.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A font that is embedded; its file lies in {@code resources/fonts} of the service that uses it, with its licence beside it. */
public final class FontFace {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final String family;
    private final int weight;
    private final FontStyle style;
    private final byte[] file;

    private FontFace(String family, int weight, FontStyle style, String file) {
        this.family = family;
        this.weight = weight;
        this.style = style;
        this.file = read(file);
    }

    public static FontFace regular(String family, String file) {
        return new FontFace(family, REGULAR, FontStyle.NORMAL, file);
    }

    public static FontFace bold(String family, String file) {
        return new FontFace(family, BOLD, FontStyle.NORMAL, file);
    }

    public static FontFace italic(String family, String file) {
        return new FontFace(family, REGULAR, FontStyle.ITALIC, file);
    }

    void addTo(PdfRendererBuilder builder) {
        var onlyUsedLetters = true;
        builder.useFont(() -> new ByteArrayInputStream(file), family, weight, style, onlyUsedLetters);
    }

    /** With every letter, because it is not known yet which will be used. */
    Letters addWholeTo(PdfRendererBuilder builder) {
        var onlyUsedLetters = false;
        var letters = Letters.of(file);
        builder.useFont(() -> new ByteArrayInputStream(letters.file()), family, weight, style, onlyUsedLetters);
        return letters;
    }

    /** As a field names it, e.g. "Lora 700". */
    String name() {
        return family + " " + weight;
    }

    private static byte[] read(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
