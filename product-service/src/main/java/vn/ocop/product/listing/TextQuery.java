package vn.ocop.product.listing;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.reference.VietnameseText;

/** What a person typed, as a full-text query over folded words: every word must begin some word of the record. */
public final class TextQuery {

    private TextQuery() {}

    /** Folded words with single spaces between: what a record is found by. */
    public static String words(String text) {
        return VietnameseText.fold(text).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
    }

    /** @return null if there is no word to look for */
    public static @Nullable String of(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var words = Arrays.stream(words(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return words.isEmpty() ? null : words;
    }
}
