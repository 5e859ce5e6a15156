package vn.ocop.certification.document;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The fonts in {@code resources/fonts}, each with its licence (SIL OFL 1.1) beside it; all have every Vietnamese letter. */
final class Fonts {

    private Fonts() {}

    static byte[] read(String file) {
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
