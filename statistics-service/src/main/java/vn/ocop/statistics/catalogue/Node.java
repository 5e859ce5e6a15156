package vn.ocop.statistics.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A resource with its statements, from which both forms of the catalogue are written.
 *
 * @param iri absolute; empty for a blank node
 * @param type e.g. dcat:Dataset
 */
record Node(String iri, String type, List<Statement> statements) {

    /** @param values one or more, in order */
    record Statement(String property, List<Value> values) {}

    sealed interface Value {}

    /** @param iri absolute or with one of our prefixes */
    record Ref(String iri) implements Value {}

    /** @param language empty for a plain text */
    record Words(String text, String language) implements Value {}

    /** @param datatype with one of our prefixes */
    record Typed(String text, String datatype) implements Value {}

    record Nested(Node node) implements Value {}

    Node {
        statements = List.copyOf(statements);
    }

    static Builder of(String iri, String type) {
        return new Builder(iri, type);
    }

    static final class Builder {
        private final String iri;
        private final String type;
        private final List<Statement> statements = new ArrayList<>();

        private Builder(String iri, String type) {
            this.iri = iri;
            this.type = type;
        }

        Builder with(String property, Value... values) {
            statements.add(new Statement(property, Arrays.asList(values)));
            return this;
        }

        Node build() {
            return new Node(iri, type, statements);
        }
    }
}
