package vn.ocop.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a payload record's javadoc says of its components, so that the published schema says it too. */
final class Javadoc {

    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*?)(?=@param|@throws|@return|$)");

    private Javadoc() {}

    static Map<String, String> parameters(Class<?> type) {
        var source = source(type);
        if (source == null) {
            return Map.of();
        }
        var comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record " + type.getSimpleName() + "\\(",
                        Pattern.DOTALL)
                .matcher(source);
        var told = new HashMap<String, String>();
        if (comment.find()) {
            var text = comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip();
            PARAMETER.matcher(text).results().forEach(p -> told.put(p.group(1), plain(p.group(2))));
        }
        return told;
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@\\w+ ([^}]*)}", "$1").strip();
    }

    private static @org.jspecify.annotations.Nullable String source(Class<?> type) {
        var top = type.getNestHost().getName().replace('.', '/') + ".java";
        for (var service : Checkout.SERVICES) {
            Path file = Checkout.path(service + "-service/src/main/java/" + top);
            if (Files.isRegularFile(file)) {
                return Checkout.text(file);
            }
        }
        return null;
    }
}
