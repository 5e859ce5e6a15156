package vn.ocop.platform.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** User-facing texts in Vietnamese (the default) and English. A key that lacks a text is a defect that the tests look for. */
@ApplicationScoped
public class Texts {

    public static final Locale VIETNAMESE = Locale.of("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** An argument that is itself a text, put into the reader's language. */
    public record Key(String name) {}

    private final Map<String, String> vietnamese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    Texts(@All List<MessageBundle> bundles) {
        for (var bundle : bundles) {
            load(bundle.baseName() + ".properties", vietnamese);
            load(bundle.baseName() + "_en.properties", english);
        }
    }

    /** @return the text, or null if the bundles have none */
    public @Nullable String find(String key, Locale locale, List<Object> args) {
        var pattern = of(locale).get(key);
        if (pattern == null) {
            return null;
        }
        var shown = args.stream().map(arg -> shown(arg, locale)).toArray();
        return new MessageFormat(pattern, locale).format(shown);
    }

    public String get(String key, Locale locale, Object... args) {
        var text = find(key, locale, List.of(args));
        return text == null ? key : text;
    }

    /** Every key of either language, for the test that holds both against each other. */
    public Map<String, String> all(Locale locale) {
        return Map.copyOf(of(locale));
    }

    /** The reader's language by Accept-Language: the better liked of Vietnamese and English; Vietnamese if neither is named. */
    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(VIETNAMESE, ENGLISH));
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }

    private Map<String, String> of(Locale locale) {
        return locale.getLanguage().equals("en") ? english : vietnamese;
    }

    private Object shown(Object arg, Locale locale) {
        return switch (arg) {
            case Key(String name) -> get(name, locale);
            case Number number -> number.toString(); // no grouping: 1048 stays 1048
            default -> arg.toString();
        };
    }

    private static void load(String resource, Map<String, String> into) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no message bundle " + resource);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(key -> into.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
