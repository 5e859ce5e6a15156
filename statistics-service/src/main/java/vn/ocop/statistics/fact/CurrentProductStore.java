package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.Moment;
import vn.ocop.statistics.figure.Tally;

/** Table {@code current_product}: how each product counts today, and that it has a history. */
@ApplicationScoped
class CurrentProductStore {

    private static final String SAVE = """
            insert into current_product (product_id, potential_five, certificate_id, producer_id, stars, product_set, province_2024,
                province_2025, producer_type, issuer_level, legal_basis, origin, legal_day)
            select product_id, potential_five, certificate_id, producer_id, stars, product_set, province_2024, province_2025,
                producer_type, issuer_level, legal_basis, origin, legal_day::date
            from unnest(?::uuid[], ?::text[]::boolean[], ?::uuid[], ?::uuid[], ?::integer[], ?::integer[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as g (product_id, potential_five, certificate_id, producer_id, stars, product_set, province_2024, province_2025,
                    producer_type, issuer_level, legal_basis, origin, legal_day)
            on conflict (product_id) do update set potential_five = excluded.potential_five, certificate_id = excluded.certificate_id,
                producer_id = excluded.producer_id, stars = excluded.stars, product_set = excluded.product_set,
                province_2024 = excluded.province_2024, province_2025 = excluded.province_2025, producer_type = excluded.producer_type,
                issuer_level = excluded.issuer_level, legal_basis = excluded.legal_basis, origin = excluded.origin,
                legal_day = excluded.legal_day
            """;

    private final Db db;

    CurrentProductStore(Db db) {
        this.db = db;
    }

    /**
     * How each product counts, of those that have any fact. Until commit nobody else takes facts in: beside the one reader of the topics
     * only an administrator who replays a parked event could, and a row lock for each product costs more than the rest of its row.
     */
    Map<UUID, Tally> lock(SortedSet<UUID> products) {
        db.update(
                "select pg_advisory_xact_lock(hashtextextended('current_product', 'current_product'::regclass::oid::bigint))");
        var tallies = new HashMap<UUID, Tally>();
        db.query(
                        "select * from current_product where product_id = any (?)",
                        row -> Map.entry(row.uuid("product_id"), tally(row)),
                        (Object) products.toArray(UUID[]::new))
                .forEach(locked -> tallies.put(locked.getKey(), locked.getValue()));
        return tallies;
    }

    /** A product has a row since its first fact, even if it does not count. */
    void save(Map<UUID, ProductHistory> products) {
        if (products.isEmpty()) {
            return;
        }
        var ids = List.copyOf(products.keySet());
        var potential = products.values().stream()
                .map(history -> Boolean.toString(history.potentialFive(Moment.LATEST)))
                .toArray(String[]::new);
        var counted = products.values().stream()
                .map(history -> history.counted(Moment.LATEST, Definition.RECOGNISED_EVER))
                .toList();
        db.update(
                SAVE,
                ids.toArray(UUID[]::new),
                potential,
                each(counted, UUID[]::new, CertificateFact::certificateId),
                each(counted, UUID[]::new, fact -> fact.recognition().producerId()),
                each(counted, Integer[]::new, fact -> fact.recognition().stars()),
                each(counted, Integer[]::new, fact -> fact.recognition().productSet()),
                each(counted, String[]::new, fact -> fact.recognition().place().province2024()),
                each(counted, String[]::new, fact -> fact.recognition().place().province2025()),
                each(counted, String[]::new, fact -> fact.recognition().producerType()),
                each(counted, String[]::new, fact -> fact.recognition().issuerLevel()),
                each(counted, String[]::new, fact -> fact.recognition().legalBasis()),
                each(counted, String[]::new, fact -> fact.recognition().origin()),
                each(counted, String[]::new, fact -> fact.legalDay().toString()));
    }

    /** A column's value; null where there is none. */
    @FunctionalInterface
    private interface Part<T> {
        @Nullable
        T of(CertificateFact fact);
    }

    private static <T> T[] each(List<Optional<CertificateFact>> counted, IntFunction<T[]> array, Part<T> part) {
        return counted.stream().map(fact -> fact.map(part::of).orElse(null)).toArray(array);
    }

    private static Tally tally(Row row) throws SQLException {
        var producer = row.uuidOrNull("producer_id");
        var counted = producer == null
                ? null
                : new Tally.Counted(producer, row.intValue("stars"), row.intOrNull("product_set"));
        return new Tally(counted, row.bool("potential_five"));
    }
}
