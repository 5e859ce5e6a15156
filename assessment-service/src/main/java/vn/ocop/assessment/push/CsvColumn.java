package vn.ocop.assessment.push;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A column of a CSV file: the place of its value in a row, written with dots.
 *
 * @param path names from the row inwards
 */
record CsvColumn(String name, List<String> path, Kind kind) {

    enum Kind {
        TEXT,
        NUMBER,
        /** Texts with a vertical bar between. */
        LIST
    }

    /** Further columns are {@code answers.} with the code of a criterion. */
    private static final String ANSWERS = "answers.";

    /** And this with the code of a system. */
    private static final String OTHER_CODES = "product.otherCodes.";

    /** In the order of the template. */
    static final List<CsvColumn> ALL = List.of(
            text("sourceSystem"),
            text("externalId"),
            text("kind"),
            text("operation"),
            text("of.sourceSystem"),
            text("of.externalId"),
            text("product.name"),
            new CsvColumn("product.set", List.of("product", "set"), Kind.NUMBER),
            text("product.formerGroup"),
            text("product.communeCode"),
            text("product.communeCodeValidOn"),
            text("product.externalCode"),
            text("dossier.kind"),
            text("dossier.lodgedOn"),
            text("producer.externalId"),
            text("producer.name"),
            text("producer.type"),
            text("producer.communeCode"),
            text("decision.number"),
            text("decision.signedOn"),
            text("decision.datePrecision"),
            text("decision.signer.name"),
            text("decision.signer.position"),
            text("decision.issuer.level"),
            text("decision.issuer.code"),
            text("decision.issuer.name"),
            text("decision.documentSha256"),
            text("council.name"),
            text("council.metOn"),
            text("legalBasis"),
            new CsvColumn("stars", List.of("stars"), Kind.NUMBER),
            text("total"),
            text("certificate.number"),
            text("certificate.validFrom"),
            text("certificate.validUntil"),
            text("ground"),
            text("until"),
            text("reason"),
            text("correction.cause"),
            text("correction.reason"),
            text("correction.decisionNumber"),
            text("correction.signedOn"),
            new CsvColumn("marks", List.of("marks"), Kind.LIST));

    /** The first line of a file with all of them. */
    static String header() {
        return ALL.stream().map(CsvColumn::name).collect(Collectors.joining(","));
    }

    static Optional<CsvColumn> of(String name) {
        if (name.startsWith(ANSWERS)) {
            return Optional.of(new CsvColumn(name, List.of("answers", name.substring(ANSWERS.length())), Kind.NUMBER));
        }
        if (name.startsWith(OTHER_CODES)) {
            var path = List.of("product", "otherCodes", name.substring(OTHER_CODES.length()));
            return Optional.of(new CsvColumn(name, path, Kind.TEXT));
        }
        return ALL.stream().filter(column -> column.name.equals(name)).findFirst();
    }

    private static CsvColumn text(String name) {
        return new CsvColumn(name, Arrays.asList(name.split("\\.", -1)), Kind.TEXT);
    }
}
