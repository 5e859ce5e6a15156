package vn.ocop.product.dossier;

import org.jspecify.annotations.Nullable;

/** Words of a form: a blank field is one that was not filled in. */
final class Stated {

    private Stated() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
