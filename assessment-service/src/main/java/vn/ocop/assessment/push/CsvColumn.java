package vn.ocop.assessment.push;

import static vn.ocop.platform.rows.Column.date;
import static vn.ocop.platform.rows.Column.text;

import java.util.List;
import java.util.Optional;
import vn.ocop.platform.rows.Column;
import vn.ocop.platform.rows.Columns;

/** The columns of a table of results (CSV or XLSX), named as the fields of a row. */
final class CsvColumn implements Columns {

    static final CsvColumn COLUMNS = new CsvColumn();

    /** Further columns are {@code answers.} with the code of a criterion. */
    private static final String ANSWERS = "answers.";

    /** What a list of rejections has beside the rows; passed over when it comes back. */
    private static final String REJECTED = "rejected.";

    /** In the order of the template. */
    static final List<Column> ALL = List.of(
            text("sourceSystem"),
            text("externalId"),
            text("product.name"),
            number("product.set"),
            text("product.formerGroup"),
            text("product.communeCode"),
            date("product.communeCodeValidOn"),
            text("product.externalCode"),
            text("producer.externalId"),
            text("producer.name"),
            text("producer.type"),
            text("producer.communeCode"),
            text("decision.number"),
            date("decision.signedOn"),
            text("decision.datePrecision"),
            text("decision.signer.name"),
            text("decision.signer.position"),
            text("decision.issuer.level"),
            text("decision.issuer.code"),
            text("decision.issuer.name"),
            text("legalBasis"),
            number("stars"),
            text("total"),
            text("certificate.number"),
            date("certificate.validFrom"),
            date("certificate.validUntil"),
            new Column("marks", List.of("marks"), Column.Kind.LIST));

    private CsvColumn() {}

    @Override
    public Optional<Column> of(String name) {
        if (name.startsWith(ANSWERS)) {
            return Optional.of(
                    new Column(name, List.of("answers", name.substring(ANSWERS.length())), Column.Kind.NUMBER));
        }
        if (name.startsWith(REJECTED)) {
            return Optional.of(Column.ignored(name));
        }
        return ALL.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    private static Column number(String name) {
        return new Column(name, text(name).path(), Column.Kind.NUMBER);
    }
}
