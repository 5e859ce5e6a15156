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

    /** And this with the code of a system. */
    private static final String OTHER_CODES = "product.otherCodes.";

    /** What a list of rejections has beside the rows; passed over when it comes back. */
    private static final String REJECTED = "rejected.";

    /** In the order of the template. */
    static final List<Column> ALL = List.of(
            text("sourceSystem"),
            text("externalId"),
            text("kind"),
            text("operation"),
            text("of.sourceSystem"),
            text("of.externalId"),
            text("product.name"),
            number("product.set"),
            text("product.formerGroup"),
            text("product.communeCode"),
            date("product.communeCodeValidOn"),
            text("product.externalCode"),
            text("dossier.kind"),
            date("dossier.lodgedOn"),
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
            text("decision.documentSha256"),
            text("council.name"),
            date("council.metOn"),
            text("legalBasis"),
            number("stars"),
            text("total"),
            text("certificate.number"),
            date("certificate.validFrom"),
            date("certificate.validUntil"),
            text("ground"),
            date("until"),
            text("reason"),
            text("correction.cause"),
            text("correction.reason"),
            text("correction.decisionNumber"),
            date("correction.signedOn"),
            new Column("marks", List.of("marks"), Column.Kind.LIST));

    private CsvColumn() {}

    @Override
    public Optional<Column> of(String name) {
        if (name.startsWith(ANSWERS)) {
            return Optional.of(
                    new Column(name, List.of("answers", name.substring(ANSWERS.length())), Column.Kind.NUMBER));
        }
        if (name.startsWith(OTHER_CODES)) {
            var path = List.of("product", "otherCodes", name.substring(OTHER_CODES.length()));
            return Optional.of(new Column(name, path, Column.Kind.TEXT));
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
