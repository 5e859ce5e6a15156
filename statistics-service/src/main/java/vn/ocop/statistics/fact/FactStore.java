package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.fact.CertificateFact.Kind;
import vn.ocop.statistics.fact.DecisionFact.Outcome;

/** The append-only tables. A fact that is there already stays as it is. */
@ApplicationScoped
class FactStore {

    private static final String CERTIFICATE = """
            insert into certificate_fact (certificate_id, aggregate_version, kind, product_id, producer_id, legal_day,
                recorded_at, stars, product_set, commune_code, province_code, province_2024, province_2025,
                producer_type, issuer_level, legal_basis, origin, valid_from, valid_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DECISION = """
            insert into decision_fact (source_id, aggregate_version, product_id, outcome, legal_day, recorded_at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final Db db;

    FactStore(Db db) {
        this.db = db;
    }

    /** Stores what the histories hold now and did not hold before. */
    void addMissing(Map<UUID, ProductHistory> before, Map<UUID, ProductHistory> now) {
        var certificates = new ArrayList<@Nullable Object[]>();
        var decisions = new ArrayList<@Nullable Object[]>();
        now.forEach((id, history) -> {
            var known = before.getOrDefault(id, ProductHistory.NONE);
            var later = history.certificates().size();
            history.certificates().subList(known.certificates().size(), later).forEach(f -> certificates.add(args(f)));
            later = history.decisions().size();
            history.decisions().subList(known.decisions().size(), later).forEach(f -> decisions.add(args(f)));
        });
        if (!certificates.isEmpty()) {
            db.batch(CERTIFICATE, certificates);
        }
        if (!decisions.isEmpty()) {
            db.batch(DECISION, decisions);
        }
    }

    private static @Nullable Object[] args(CertificateFact fact) {
        var what = fact.recognition();
        var place = what.place();
        return new @Nullable Object[] {
            fact.certificateId(),
            fact.version(),
            fact.kind(),
            what.productId(),
            what.producerId(),
            fact.legalDay(),
            fact.recordedAt(),
            what.stars(),
            what.productSet(),
            place.communeCode(),
            place.provinceCode(),
            place.province2024(),
            place.province2025(),
            what.producerType(),
            what.issuerLevel(),
            what.legalBasis(),
            what.origin(),
            fact.validFrom(),
            fact.validUntil()
        };
    }

    private static @Nullable Object[] args(DecisionFact fact) {
        return new @Nullable Object[] {
            fact.sourceId(), fact.version(), fact.productId(), fact.outcome(), fact.legalDay(), fact.recordedAt()
        };
    }

    /** Of those products that have one. */
    Map<UUID, ProductHistory> histories(Set<UUID> products) {
        var ids = products.toArray(UUID[]::new);
        var histories = new HashMap<UUID, ProductHistory>();
        Stream.concat(
                        db
                                .query(
                                        "select * from certificate_fact where product_id = any (?)",
                                        FactStore::certificate,
                                        (Object) ids)
                                .stream(),
                        db
                                .query(
                                        "select * from decision_fact where product_id = any (?)",
                                        FactStore::decision,
                                        (Object) ids)
                                .stream())
                .forEach(fact -> histories.merge(
                        fact.productId(), ProductHistory.NONE.with(fact), (history, _) -> history.with(fact)));
        return histories;
    }

    static CertificateFact certificate(Row row) throws SQLException {
        return new CertificateFact(
                row.uuid("certificate_id"),
                row.longValue("aggregate_version"),
                Kind.valueOf(row.string("kind")),
                row.date("legal_day"),
                row.instant("recorded_at"),
                row.date("valid_from"),
                row.date("valid_until"),
                recognition(row));
    }

    private static Recognition recognition(Row row) throws SQLException {
        return new Recognition(
                row.uuid("product_id"),
                row.uuid("producer_id"),
                row.intValue("stars"),
                row.intOrNull("product_set"),
                new Place(
                        row.stringOrNull("commune_code"),
                        row.string("province_code"),
                        row.stringOrNull("province_2024"),
                        row.stringOrNull("province_2025")),
                row.stringOrNull("producer_type"),
                row.string("issuer_level"),
                row.string("legal_basis"),
                row.string("origin"));
    }

    static DecisionFact decision(Row row) throws SQLException {
        return new DecisionFact(
                row.uuid("source_id"),
                row.longValue("aggregate_version"),
                row.uuid("product_id"),
                Outcome.valueOf(row.string("outcome")),
                row.date("legal_day"),
                row.instant("recorded_at"));
    }
}
