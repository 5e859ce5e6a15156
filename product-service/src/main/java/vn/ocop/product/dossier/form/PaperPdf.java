package vn.ocop.product.dossier.form;

import java.util.List;
import vn.ocop.platform.document.FontFace;
import vn.ocop.platform.document.Pdf;

/** Draws papers, A4 upright, in the face of ADR-0097. */
final class PaperPdf {

    private static final String FAMILY = "Liberation Serif";

    private final List<FontFace> fonts = List.of(
            FontFace.regular(FAMILY, "LiberationSerif-Regular.ttf"),
            FontFace.bold(FAMILY, "LiberationSerif-Bold.ttf"),
            FontFace.italic(FAMILY, "LiberationSerif-Italic.ttf"));

    byte[] draw(Paper paper) {
        return Pdf.with(fonts).draw(paper.page(), paper.stamp());
    }
}
