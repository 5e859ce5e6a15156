package vn.ocop.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Columns;
import vn.ocop.platform.database.Db;

/** Tables {@code product_certificate} and {@code product_star}: what certificates say of products, also of those not heard of yet. */
@ApplicationScoped
class StandingStore {

    /** Of an advisory lock. */
    private static final long LOCK = 0x5354415253L;

    private static final String STORE_CERTIFICATES = """
            insert into product_certificate (certificate_id, product_id, number, stars, state, valid_from, valid_until, recorded_at,
                decision_id)
            select id, product_id, number, stars, state, valid_from::date, valid_until::date, recorded_at::timestamptz, decision_id
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
              as g(id, product_id, number, stars, state, valid_from, valid_until, recorded_at, decision_id)
            on conflict (certificate_id) do update set state = excluded.state, stars = excluded.stars,
                valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                decision_id = coalesce(excluded.decision_id, product_certificate.decision_id)
            """;

    /** The same again is no change of what the public sees. */
    private static final String STORE_STANDINGS = """
            insert into product_star (product_id, stars, star_state, valid_until, body, lapsed_body)
            select id, stars, state, until::date, body, lapsed_body
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
              as g(id, stars, state, until, body, lapsed_body)
            on conflict (product_id) do update set revision = product_star.revision + 1, stars = excluded.stars,
                star_state = excluded.star_state, valid_until = excluded.valid_until, body = excluded.body,
                lapsed_body = excluded.lapsed_body
            where product_star.body <> excluded.body
            """;

    private final Db db;

    StandingStore(Db db) {
        this.db = db;
    }

    /** One writer at a time, until the end of the transaction: which certificate is the current one depends on all of a product's. */
    void lock() {
        db.query("select pg_advisory_xact_lock(?)", _ -> true, LOCK);
    }

    /** @param certificates of different ids */
    void store(List<OfProduct> certificates) {
        db.update(
                STORE_CERTIFICATES,
                Columns.uuids(certificates, of -> of.certificate().id()),
                Columns.uuids(certificates, OfProduct::productId),
                Columns.texts(certificates, of -> of.certificate().number()),
                Columns.integers(certificates, of -> of.certificate().stars()),
                Columns.texts(certificates, of -> of.certificate().state()),
                Columns.texts(certificates, of -> of.certificate().validFrom()),
                Columns.texts(certificates, of -> of.certificate().validUntil()),
                Columns.texts(certificates, of -> of.certificate().recordedAt()),
                Columns.uuids(certificates, OfProduct::decisionId));
    }

    Map<UUID, List<Certificate>> certificates(Collection<UUID> products) {
        var all = new HashMap<UUID, List<Certificate>>();
        db.query(
                        "select product_id, certificate_id, number, stars, state, valid_from, valid_until, recorded_at"
                                + " from product_certificate where product_id = any (?)",
                        row -> Map.entry(
                                row.uuid("product_id"),
                                new Certificate(
                                        row.uuid("certificate_id"),
                                        row.string("number"),
                                        row.intValue("stars"),
                                        row.string("state"),
                                        row.date("valid_from"),
                                        row.date("valid_until"),
                                        row.instant("recorded_at"))),
                        (Object) products.toArray(UUID[]::new))
                .forEach(read -> all.computeIfAbsent(read.getKey(), _ -> new ArrayList<>())
                        .add(read.getValue()));
        return all;
    }

    /** @param standings of different products */
    void keep(List<Standing> standings) {
        db.update(
                STORE_STANDINGS,
                Columns.uuids(standings, Standing::productId),
                Columns.integers(standings, Standing::stars),
                Columns.texts(standings, Standing::state),
                Columns.texts(standings, Standing::validUntil),
                Columns.texts(standings, Standing::body),
                Columns.texts(standings, Standing::lapsedBody));
    }

    /** @param decisionId of assessment-service; null for what was decided elsewhere */
    record OfProduct(
            UUID productId,
            Certificate certificate,
            @Nullable UUID decisionId) {}

    /**
     * What a product's current certificate says, also when it has lapsed.
     *
     * @param stars 3..5; null if there is no certificate that counts
     * @param validUntil last legal day of the certificate
     * @param body JSON of {@link StandingJson}
     * @param lapsedBody what holds after the last day; null for what does not lapse by itself
     */
    record Standing(
            UUID productId,
            @Nullable Integer stars,
            StarState state,
            @Nullable LocalDate validUntil,
            String body,
            @Nullable String lapsedBody) {}
}
