package vn.ocop.statistics.catalogue;

import java.util.stream.Collectors;
import vn.ocop.statistics.catalogue.Node.Nested;
import vn.ocop.statistics.catalogue.Node.Ref;
import vn.ocop.statistics.catalogue.Node.Typed;
import vn.ocop.statistics.catalogue.Node.Value;
import vn.ocop.statistics.catalogue.Node.Words;

/** A node as RDF 1.1 Turtle. */
final class Turtle {

    private final StringBuilder text = new StringBuilder();

    private Turtle() {}

    static String of(Node node) {
        var turtle = new Turtle();
        for (var i = 0; i < Catalogue.PREFIXES.size(); i += 2) {
            turtle.text.append(
                    "@prefix %s: <%s> .\n".formatted(Catalogue.PREFIXES.get(i), Catalogue.PREFIXES.get(i + 1)));
        }
        turtle.subject(node);
        return turtle.text.toString();
    }

    /** A named node that is nested becomes a subject of its own behind this one. */
    private void subject(Node node) {
        text.append("\n<").append(node.iri()).append("> ").append(inside(node)).append(" .\n");
        node.statements().stream()
                .flatMap(statement -> statement.values().stream())
                .forEach(value -> {
                    if (value instanceof Nested(var inner) && !inner.iri().isEmpty()) {
                        subject(inner);
                    }
                });
    }

    private static String inside(Node node) {
        return "a " + node.type()
                + node.statements().stream()
                        .map(statement -> " ;\n    " + statement.property() + " "
                                + statement.values().stream().map(Turtle::value).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining());
    }

    private static String value(Value value) {
        return switch (value) {
            case Ref(var iri) -> "<" + iri + ">";
            case Words(var words, var language) -> quoted(words) + (language.isEmpty() ? "" : "@" + language);
            case Typed(var words, var datatype) -> quoted(words) + "^^" + datatype;
            case Nested(var node) -> node.iri().isEmpty() ? "[ " + inside(node) + " ]" : "<" + node.iri() + ">";
        };
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
