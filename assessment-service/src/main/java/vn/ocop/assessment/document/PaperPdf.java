package vn.ocop.assessment.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.document.FontFace;
import vn.ocop.platform.document.Pdf;

/** Draws papers, A4 upright. The face has the widths of Times New Roman, which Decree 30/2020/NĐ-CP asks for (ADR-0097). */
@ApplicationScoped
class PaperPdf {

    private static final String FAMILY = "Liberation Serif";

    private final List<FontFace> fonts = List.of(
            FontFace.regular(FAMILY, "LiberationSerif-Regular.ttf"),
            FontFace.bold(FAMILY, "LiberationSerif-Bold.ttf"),
            FontFace.italic(FAMILY, "LiberationSerif-Italic.ttf"));

    byte[] draw(Paper paper) {
        return Pdf.with(fonts).draw(paper.page(), paper.stamp());
    }

    RestResponse<byte[]> reply(Paper paper, @Nullable String ifNoneMatch) {
        return paper.attachment().reply(ifNoneMatch, () -> draw(paper));
    }
}
