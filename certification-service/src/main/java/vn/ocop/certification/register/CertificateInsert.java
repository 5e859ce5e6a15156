package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;

/** Writes new certificates with one statement a table, however many there are: a pushed file brings them by the thousand. */
@ApplicationScoped
class CertificateInsert {

    private record Column(String name, String type, Function<CertificateRow, @Nullable Object> value) {}

    private static final List<Column> PRINTED = List.of(
            new Column("id", "uuid", row -> row.id),
            new Column("number", "text", row -> row.number),
            new Column("printed_number", "text", row -> row.printedNumber),
            new Column("origin", "text", row -> row.origin),
            new Column("source_id", "uuid", row -> row.sourceId),
            new Column("recorded_at", "timestamptz", row -> row.recordedAt),
            new Column("issued_at", "timestamptz", row -> row.issuedAt),
            new Column("product_id", "uuid", row -> row.productId),
            new Column("product_name", "text", row -> row.productName),
            new Column("product_set", "smallint", row -> row.productSet),
            new Column("product_code", "text", row -> row.productCode),
            new Column("commune_code", "text", row -> row.communeCode),
            new Column("province_code", "text", row -> row.provinceCode),
            new Column("producer_id", "uuid", row -> row.producerId),
            new Column("producer_name", "text", row -> row.producerName),
            new Column("producer_type", "text", row -> row.producerType),
            new Column("stars", "smallint", row -> row.stars),
            new Column("valid_from", "date", row -> row.validFrom),
            new Column("valid_until", "date", row -> row.validUntil),
            new Column("decision_id", "uuid", row -> row.decisionId),
            new Column("decision_number", "text", row -> row.decisionNumber),
            new Column("decided_on", "date", row -> row.decidedOn),
            new Column("issuer_level", "text", row -> row.issuerLevel),
            new Column("issuer_province", "text", row -> row.issuerProvince),
            new Column("issuer_name", "text", row -> row.issuerName),
            new Column("signer_name", "text", row -> row.signerName),
            new Column("signer_position", "text", row -> row.signerPosition),
            new Column("legal_basis", "text", row -> row.legalBasis));

    private static final List<Column> STANDING = List.of(
            new Column("certificate_id", "uuid", row -> row.id),
            new Column("last_day", "date", row -> row.lastDay),
            new Column("superseded_on", "date", row -> row.supersededOn),
            new Column("superseded_by", "uuid", row -> row.supersededBy),
            new Column("revoked_on", "date", row -> row.revokedOn),
            new Column("withdrawn_on", "date", row -> row.withdrawnOn),
            new Column("annulled", "boolean", row -> row.annulled),
            new Column("expiry_announced", "boolean", row -> row.expiryAnnounced),
            new Column("version", "bigint", row -> row.version));

    private static final String INSERT_PRINTED = sql("certificate", PRINTED);
    private static final String INSERT_STANDING = sql(CertificateRow.STANDING, STANDING);

    private final Db db;

    CertificateInsert(Db db) {
        this.db = db;
    }

    /** In the order of the rows, in which the register has numbered them. */
    void write(List<CertificateRow> rows) {
        db.update(INSERT_PRINTED, columns(PRINTED, rows));
        db.update(INSERT_STANDING, columns(STANDING, rows));
    }

    private static String sql(String table, List<Column> columns) {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var values = columns.stream()
                .map(column -> column.name() + "::" + column.type())
                .collect(Collectors.joining(", "));
        var arrays = columns.stream().map(column -> "?::text[]").collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from unnest(%s) with ordinality as g(%s, turn) order by turn"
                .formatted(table, names, values, arrays, names);
    }

    private static Object[] columns(List<Column> columns, List<CertificateRow> rows) {
        return columns.stream()
                .map(column -> rows.stream()
                        .map(row -> text(column.value().apply(row)))
                        .toArray(String[]::new))
                .toArray();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
