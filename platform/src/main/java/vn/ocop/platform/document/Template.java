package vn.ocop.platform.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A prepared XHTML text with places such as {@code {{name}}}. */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** Markup that is safe already because it came out of a template. */
    public record Html(String text) {}

    /** @param resource path on the class path, read once */
    public static Template load(String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no template " + resource);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Template of(String text) {
        return new Template(text);
    }

    /**
     * @param values by place; everything but {@link Html} is escaped
     * @throws IllegalArgumentException if a place has no value
     */
    public Html fill(Map<String, ?> values) {
        return new Html(PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + place.group(1));
            }
            return Matcher.quoteReplacement(value instanceof Html(String safe) ? safe : escape(value.toString()));
        }));
    }

    /** Fills what has a value; the other places stay, for those who fill them later. */
    Html fillKnown(Map<String, ?> values) {
        return new Html(PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            return Matcher.quoteReplacement(
                    value == null
                            ? place.group()
                            : value instanceof Html(String safe) ? safe : escape(value.toString()));
        }));
    }

    /** For what is no markup. */
    static String fillPlain(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + place.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    static boolean hasPlaces(String text) {
        return PLACE.matcher(text).find();
    }

    /** In composed letters (NFC): fonts have no places for loose tone marks. */
    static String escape(String value) {
        var out = new StringBuilder(value.length() + 16);
        Normalizer.normalize(value, Normalizer.Form.NFC).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') { // other control characters are not XML
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
