package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.Fact;
import vn.ocop.certification.certificate.Fact.Extended;
import vn.ocop.certification.certificate.Fact.Revoked;
import vn.ocop.certification.certificate.Fact.Withdrawn;
import vn.ocop.certification.certificate.RecordedHistory;
import vn.ocop.certification.certificate.RecordedHistory.Life;
import vn.ocop.certification.certificate.RecordedHistory.RecordedFact;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** What was recorded of a product's certificates, and when. */
@ApplicationScoped
class PastStore {

    private static final String FACTS = """
            select certificate_id, kind, day, recorded_at from (
                select certificate_id, 'REVOKED' as kind, signed_on as day, recorded_at from certificate_revocation
                union all select certificate_id, case when annulled then 'ANNULLED' else 'WITHDRAWN' end, signed_on, recorded_at
                    from certificate_withdrawal
                union all select certificate_id, 'EXTENDED', until, recorded_at from certificate_extension) fact
            where certificate_id in (select id from certificate where product_id = ?)""";

    private record Recorded(UUID certificateId, RecordedFact fact) {}

    private final Db db;
    private final CertificateStore certificates;

    PastStore(Db db, CertificateStore certificates) {
        this.db = db;
        this.certificates = certificates;
    }

    RecordedHistory ofProduct(UUID productId) {
        var rows = certificates.ofProduct(productId);
        var ends = rows.stream().collect(Collectors.toMap(row -> row.id, row -> row.validUntil));
        Map<UUID, List<Recorded>> facts = db
                .query(
                        FACTS,
                        r -> recorded(
                                r,
                                Objects.requireNonNull(ends.get(r.uuid("certificate_id")))
                                        .plusDays(1)),
                        productId)
                .stream()
                .collect(Collectors.groupingBy(Recorded::certificateId));
        return new RecordedHistory(rows.stream()
                .map(row -> new Life(
                        issued(row),
                        row.issuedAt,
                        facts.getOrDefault(row.id, List.of()).stream()
                                .map(Recorded::fact)
                                .toList()))
                .toList());
    }

    private static Certificate issued(CertificateRow row) {
        var today = row.toDomain();
        return Certificate.issued(today.order(), today.stars(), today.validity());
    }

    private static Recorded recorded(Row row, LocalDate afterEnd) throws SQLException {
        Fact fact =
                switch (row.string("kind")) {
                    case "REVOKED" -> new Revoked(row.date("day"));
                    case "WITHDRAWN" -> new Withdrawn(row.date("day"));
                    case "ANNULLED" -> new Withdrawn(row.date("day"), true);
                    case "EXTENDED" -> new Extended(afterEnd, row.date("day"));
                    default -> throw new IllegalStateException("kind of fact");
                };
        return new Recorded(row.uuid("certificate_id"), new RecordedFact(fact, row.instant("recorded_at")));
    }
}
