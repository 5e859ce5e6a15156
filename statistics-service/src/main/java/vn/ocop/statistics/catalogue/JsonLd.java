package vn.ocop.statistics.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.statistics.catalogue.Node.Nested;
import vn.ocop.statistics.catalogue.Node.Ref;
import vn.ocop.statistics.catalogue.Node.Typed;
import vn.ocop.statistics.catalogue.Node.Value;
import vn.ocop.statistics.catalogue.Node.Words;

/** A node as JSON-LD 1.1; the context stands in the document, so that nobody must fetch one. */
final class JsonLd {

    private JsonLd() {}

    static Map<String, Object> of(Node node) {
        var context = new LinkedHashMap<String, Object>();
        for (var i = 0; i < Catalogue.PREFIXES.size(); i += 2) {
            context.put(Catalogue.PREFIXES.get(i), Catalogue.PREFIXES.get(i + 1));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", context);
        document.putAll(object(node));
        return document;
    }

    private static Map<String, Object> object(Node node) {
        var object = new LinkedHashMap<String, Object>();
        if (!node.iri().isEmpty()) {
            object.put("@id", node.iri());
        }
        object.put("@type", node.type());
        node.statements().forEach(statement -> object.put(statement.property(), values(statement.values())));
        return object;
    }

    private static Object values(List<Value> values) {
        var written = values.stream().map(JsonLd::value).toList();
        return written.size() == 1 ? written.getFirst() : written;
    }

    private static Object value(Value value) {
        return switch (value) {
            case Ref(var iri) -> Map.of("@id", iri);
            case Words(var text, var language) when language.isEmpty() -> text;
            case Words(var text, var language) -> ordered("@value", text, "@language", language);
            case Typed(var text, var datatype) -> ordered("@value", text, "@type", datatype);
            case Nested(var node) -> object(node);
        };
    }

    private static Map<String, Object> ordered(String one, String first, String two, String second) {
        var object = new LinkedHashMap<String, Object>();
        object.put(one, first);
        object.put(two, second);
        return object;
    }
}
