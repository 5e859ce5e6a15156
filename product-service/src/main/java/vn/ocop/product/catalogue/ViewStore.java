package vn.ocop.product.catalogue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Columns;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.product.listing.TextQuery;
import vn.ocop.product.listing.WhereClause;

/** Tables {@code product_view} and {@code product_star}: what the public reads, in two halves ready to send. */
@ApplicationScoped
class ViewStore {

    /** Both halves of the answer, and whether the certificate's last day has passed though nobody has told so yet. */
    private static final String HALVES = """
            v.revision + coalesce(s.revision, 0) as revision, v.body,
            coalesce(s.star_state = 'RECOGNISED' and s.valid_until < ?, false) as lapsed,
            case when s.star_state = 'RECOGNISED' and s.valid_until < ? then s.lapsed_body else s.body end as standing
            """;

    /** The most frequent read of the whole system: two rows by key, nothing built, no transaction around it. */
    private static final String FIND = "select " + HALVES
            + " from product_view v left join product_star s on s.product_id = v.product_id where v.product_id = ?";

    private static final String STORE = """
            insert into product_view (product_id, revision, body, search)
            select id, 1, body, to_tsvector('simple', searched) from unnest(?::uuid[], ?::text[], ?::text[]) as g(id, body, searched)
            on conflict (product_id) do update set revision = product_view.revision + 1, body = excluded.body, search = excluded.search
            """;

    private static final byte[] UNRATED =
            "{\"state\":\"UNRATED\",\"stars\":null,\"certificate\":null}".getBytes(StandardCharsets.UTF_8);

    private final AgroalDataSource source;
    private final Db db;

    ViewStore(AgroalDataSource source, Db db) {
        this.source = source;
        this.db = db;
    }

    Optional<ProductView> find(UUID productId, LocalDate today) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, today);
            statement.setObject(2, today);
            statement.setObject(3, productId);
            try (var rows = statement.executeQuery()) {
                // a text's bytes are its UTF-8 already
                return rows.next()
                        ? Optional.of(new ProductView(
                                rows.getLong(1), rows.getBoolean(3), answer(rows.getBytes(2), rows.getBytes(4))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("product " + productId + " cannot be read", e);
        }
    }

    private static PreparedJson answer(byte[] face, byte @Nullable [] standing) {
        return PreparedJson.joined(face, standing == null ? UNRATED : standing);
    }

    /** One more than the page holds, if there are that many; by id. */
    List<Listed> list(ProductFilter filter, LocalDate today, PageRequest page) {
        var where = new WhereClause()
                .andIf(page.afterId(), "p.id > ?")
                .andIf(filter.code(), "p.id in (select product_id from product_code where code = ?)")
                .andIf(
                        filter.gtin14(),
                        "p.id in (select product_id from packaging where gtin14 = ? and ended_at is null)")
                .andIf(filter.province(), "p.province_code = ?")
                .andIf(filter.commune(), "p.commune_code = ?")
                .andIf(filter.sets() == null ? null : filter.sets().toArray(Integer[]::new), "p.product_set = any (?)")
                .andIf(filter.producer(), "p.producer_id = ?")
                .andIf(filter.text(), "v.search @@ to_tsquery('simple', ?)");
        stars(where, filter.stars(), today);
        state(where, filter.state(), today);
        return db.query(
                "select p.id, " + HALVES + " from product p join product_view v on v.product_id = p.id"
                        + " left join product_star s on s.product_id = p.id" + where.sql()
                        + " order by p.id limit ?",
                row -> new Listed(row.uuid("id"), answer(row.bytes("body"), row.bytesOrNull("standing"))),
                prepend(today, prepend(today, where.args(page.limit() + 1))));
    }

    private static void stars(WhereClause where, @Nullable Integer stars, LocalDate today) {
        if (stars != null) {
            where.and("s.stars = ? and s.star_state = 'RECOGNISED' and s.valid_until >= ?", stars, today);
        }
    }

    private static void state(WhereClause where, @Nullable StarState state, LocalDate today) {
        if (state == null) {
            return;
        }
        switch (state) {
            case RECOGNISED -> where.and("s.star_state = 'RECOGNISED' and s.valid_until >= ?", today);
            case LAPSED ->
                where.and("(s.star_state = 'LAPSED' or s.star_state = 'RECOGNISED' and s.valid_until < ?)", today);
            case REVOKED -> where.and("s.star_state = ?", state);
            case UNRATED -> where.and("coalesce(s.star_state, 'UNRATED') = ?", state);
        }
    }

    private static @Nullable Object[] prepend(Object first, @Nullable Object[] rest) {
        var all = new @Nullable Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    /** Each is one more change of what the public sees. */
    void store(List<Prepared> views) {
        db.update(
                STORE,
                Columns.uuids(views, Prepared::productId),
                Columns.texts(views, Prepared::body),
                Columns.texts(views, view -> TextQuery.words(view.searched())));
    }

    /**
     * @param body JSON of {@link FaceJson}
     * @param searched what a search finds it by: names and codes
     */
    record Prepared(UUID productId, String body, String searched) {}

    record Listed(UUID id, PreparedJson answer) {}
}
