package vn.ocop.platform.document;

import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Draws papers, A4 upright. The face has the widths of Times New Roman, which Decree 30/2020/NĐ-CP asks for (ADR-0097); its files
 * lie with the service that draws.
 */
public final class PaperPdf {

    private static final String FAMILY = "Liberation Serif";

    private final List<FontFace> fonts = List.of(
            FontFace.regular(FAMILY, "LiberationSerif-Regular.ttf"),
            FontFace.bold(FAMILY, "LiberationSerif-Bold.ttf"),
            FontFace.italic(FAMILY, "LiberationSerif-Italic.ttf"));

    public byte[] draw(Paper paper) {
        return draw(paper, Map.of());
    }

    /** @param drawings by the type of the {@code object} element in whose place each is drawn */
    public byte[] draw(Paper paper, Map<String, Pdf.Drawing> drawings) {
        var pdf = Pdf.with(fonts);
        drawings.forEach(pdf::drawing);
        return pdf.draw(paper.page(), paper.stamp());
    }

    public RestResponse<byte[]> reply(Paper paper, @Nullable String ifNoneMatch) {
        return paper.attachment().reply(ifNoneMatch, () -> draw(paper));
    }
}
