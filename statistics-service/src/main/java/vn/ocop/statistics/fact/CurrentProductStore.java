package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.Moment;
import vn.ocop.statistics.figure.Tally;

/** Table {@code current_product}: how each product counts today, and the lock of its history. */
@ApplicationScoped
class CurrentProductStore {

    private static final String COUNTED = """
            update current_product set potential_five = ?, certificate_id = ?, producer_id = ?, stars = ?, product_set = ?,
                province_2024 = ?, province_2025 = ?, producer_type = ?, issuer_level = ?, legal_basis = ?, origin = ?, legal_day = ?
            where product_id = ?
            """;

    private static final String UNCOUNTED = """
            update current_product set potential_five = ?, certificate_id = null, producer_id = null, stars = null,
                product_set = null, province_2024 = null, province_2025 = null, producer_type = null,
                issuer_level = null, legal_basis = null, origin = null, legal_day = null
            where product_id = ?
            """;

    private final Db db;

    CurrentProductStore(Db db) {
        this.db = db;
    }

    /** Locks the products until commit, so that two events of one product, of whatever topics, are taken in one after the other. */
    Map<UUID, Tally> lock(SortedSet<UUID> products) {
        var ids = products.toArray(UUID[]::new);
        db.update(
                "insert into current_product (product_id) select * from unnest(?::uuid[]) as g(id) order by id on conflict do nothing",
                (Object) ids);
        var tallies = new HashMap<UUID, Tally>();
        db.query(
                        "select * from current_product where product_id = any (?) order by product_id for update",
                        row -> Map.entry(row.uuid("product_id"), tally(row)),
                        (Object) ids)
                .forEach(locked -> tallies.put(locked.getKey(), locked.getValue()));
        return tallies;
    }

    void save(Map<UUID, ProductHistory> products) {
        var uncounted = new ArrayList<@Nullable Object[]>();
        var counted = new ArrayList<@Nullable Object[]>();
        products.forEach((id, history) -> {
            var potentialFive = history.potentialFive(Moment.LATEST);
            history.counted(Moment.LATEST, Definition.RECOGNISED_EVER)
                    .ifPresentOrElse(
                            by -> counted.add(args(id, by, potentialFive)),
                            () -> uncounted.add(new @Nullable Object[] {potentialFive, id}));
        });
        if (!uncounted.isEmpty()) {
            db.batch(UNCOUNTED, uncounted);
        }
        if (!counted.isEmpty()) {
            db.batch(COUNTED, counted);
        }
    }

    private static @Nullable Object[] args(UUID productId, CertificateFact counted, boolean potentialFive) {
        var what = counted.recognition();
        return new @Nullable Object[] {
            potentialFive,
            counted.certificateId(),
            what.producerId(),
            what.stars(),
            what.productSet(),
            what.place().province2024(),
            what.place().province2025(),
            what.producerType(),
            what.issuerLevel(),
            what.legalBasis(),
            what.origin(),
            counted.legalDay(),
            productId
        };
    }

    private static Tally tally(Row row) throws SQLException {
        var producer = row.uuidOrNull("producer_id");
        var counted = producer == null
                ? null
                : new Tally.Counted(producer, row.intValue("stars"), row.intOrNull("product_set"));
        return new Tally(counted, row.bool("potential_five"));
    }
}
