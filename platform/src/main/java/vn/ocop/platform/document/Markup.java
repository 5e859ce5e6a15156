package vn.ocop.platform.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.platform.document.Template.Html;

/** Elements put together in code, where a template would need a loop. Everything but {@link Html} is escaped. */
public final class Markup {

    public static final Html NOTHING = new Html("");

    private Markup() {}

    public static Html text(Object value) {
        return value instanceof Html html ? html : new Html(Template.escape(value.toString()));
    }

    /** @param content texts, numbers and markup, one after the other */
    public static Html tag(String name, Object... content) {
        return new Html("<" + name + ">" + joined(Stream.of(content)) + "</" + name + ">");
    }

    /** @param css classes, ours */
    public static Html styled(String name, String css, Object... content) {
        return new Html("<" + name + " class=\"" + css + "\">" + joined(Stream.of(content)) + "</" + name + ">");
    }

    /** A cell over several columns. */
    public static Html wide(int columns, Object... content) {
        return new Html("<td colspan=\"" + columns + "\">" + joined(Stream.of(content)) + "</td>");
    }

    public static Html all(List<Html> parts) {
        return new Html(joined(parts.stream()));
    }

    public static Html all(Html... parts) {
        return new Html(joined(Stream.of(parts)));
    }

    private static String joined(Stream<?> parts) {
        return parts.map(part -> text(part).text()).collect(Collectors.joining());
    }
}
