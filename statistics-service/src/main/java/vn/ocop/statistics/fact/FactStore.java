package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ocop.platform.database.Columns;
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
            select id, version, kind, product, producer, day::date, at::timestamptz, stars, set, commune, province, p2024, p2025,
                type, level, basis, origin, from_day::date, until_day::date
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::integer[], ?::integer[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as g (id, version, kind, product, producer, day, at, stars, set, commune, province, p2024, p2025, type, level, basis,
                    origin, from_day, until_day)
            """;

    private static final String DECISION = """
            insert into decision_fact (source_id, aggregate_version, product_id, outcome, legal_day, recorded_at)
            select id, version, product, outcome, day::date, at::timestamptz
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[]) as g (id, version, product, outcome, day, at)
            """;

    private final Db db;

    FactStore(Db db) {
        this.db = db;
    }

    /** Stores what the histories hold now and did not hold before. */
    void addMissing(Map<UUID, ProductHistory> before, Map<UUID, ProductHistory> now) {
        var certificates = new ArrayList<CertificateFact>();
        var decisions = new ArrayList<DecisionFact>();
        now.forEach((id, history) -> {
            var known = before.getOrDefault(id, ProductHistory.NONE);
            certificates.addAll(behind(history.certificates(), known.certificates()));
            decisions.addAll(behind(history.decisions(), known.decisions()));
        });
        addCertificates(certificates);
        addDecisions(decisions);
    }

    private static <T> List<T> behind(List<T> all, List<T> known) {
        return all.subList(known.size(), all.size());
    }

    private void addCertificates(List<CertificateFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        db.update(
                CERTIFICATE,
                Columns.uuids(facts, CertificateFact::certificateId),
                Columns.longs(facts, CertificateFact::version),
                Columns.texts(facts, CertificateFact::kind),
                Columns.uuids(facts, CertificateFact::productId),
                Columns.uuids(facts, fact -> fact.recognition().producerId()),
                Columns.texts(facts, CertificateFact::legalDay),
                Columns.texts(facts, CertificateFact::recordedAt),
                Columns.integers(facts, fact -> fact.recognition().stars()),
                Columns.integers(facts, fact -> fact.recognition().productSet()),
                Columns.texts(facts, fact -> fact.recognition().place().communeCode()),
                Columns.texts(facts, fact -> fact.recognition().place().provinceCode()),
                Columns.texts(facts, fact -> fact.recognition().place().province2024()),
                Columns.texts(facts, fact -> fact.recognition().place().province2025()),
                Columns.texts(facts, fact -> fact.recognition().producerType()),
                Columns.texts(facts, fact -> fact.recognition().issuerLevel()),
                Columns.texts(facts, fact -> fact.recognition().legalBasis()),
                Columns.texts(facts, fact -> fact.recognition().origin()),
                Columns.texts(facts, CertificateFact::validFrom),
                Columns.texts(facts, CertificateFact::validUntil));
    }

    private void addDecisions(List<DecisionFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        db.update(
                DECISION,
                Columns.uuids(facts, DecisionFact::sourceId),
                Columns.longs(facts, DecisionFact::version),
                Columns.uuids(facts, DecisionFact::productId),
                Columns.texts(facts, DecisionFact::outcome),
                Columns.texts(facts, DecisionFact::legalDay),
                Columns.texts(facts, DecisionFact::recordedAt));
    }

    /** Of those products that have one. */
    Map<UUID, ProductHistory> histories(Set<UUID> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
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

    /** Products that any of the producers ever had a certificate of. */
    Set<UUID> productsOf(Set<UUID> producers) {
        return producers.isEmpty()
                ? Set.of()
                : Set.copyOf(db.query(
                        "select distinct product_id from certificate_fact where producer_id = any (?)",
                        row -> row.uuid("product_id"),
                        (Object) producers.toArray(UUID[]::new)));
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
