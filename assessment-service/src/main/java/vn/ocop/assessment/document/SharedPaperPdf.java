package vn.ocop.assessment.document;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.ocop.platform.document.PaperPdf;

/** One for all who draw: the fonts are read once. */
class SharedPaperPdf {

    @Produces
    @Singleton
    PaperPdf pdf() {
        return new PaperPdf();
    }
}
