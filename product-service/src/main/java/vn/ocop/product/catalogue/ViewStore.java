package vn.ocop.product.catalogue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.product.listing.TextQuery;
import vn.ocop.product.listing.WhereClause;

/** Table {@code product_view}: what the public reads, ready to send. */
@ApplicationScoped
class ViewStore {

    /** The most frequent read of the whole system: one row by key, nothing built, no transaction around it. */
    private static final String FIND = """
            select revision, coalesce(lapses_after < ?, false) as lapsed,
                   case when lapses_after < ? then lapsed_body else body end as body
            from product_view where product_id = ?
            """;

    private static final String STORE = """
            insert into product_view (product_id, revision, body, lapses_after, lapsed_body, folded)
            select id, 1, body, lapses_after::date, lapsed_body, folded
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) as g(id, body, lapses_after, lapsed_body, folded)
            on conflict (product_id) do update set revision = product_view.revision + 1, body = excluded.body,
                lapses_after = excluded.lapses_after, lapsed_body = excluded.lapsed_body, folded = excluded.folded
            """;

    /** What a search finds a product by stays, and with it the index. */
    private static final String REFRESH = """
            update product_view set revision = product_view.revision + 1, body = it.body, lapses_after = it.lapses_after::date,
                lapsed_body = it.lapsed_body
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as it (id, body, lapses_after, lapsed_body)
            where product_id = it.id
            """;

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
                        ? Optional.of(
                                new ProductView(rows.getLong(1), rows.getBoolean(2), PreparedJson.of(rows.getBytes(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("product " + productId + " cannot be read", e);
        }
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
                "select p.id, case when v.lapses_after < ? then v.lapsed_body else v.body end as body"
                        + " from product p join product_view v on v.product_id = p.id"
                        + " left join product_star s on s.product_id = p.id" + where.sql()
                        + " order by p.id limit ?",
                row -> new Listed(row.uuid("id"), row.string("body")),
                prepend(today, where.args(page.limit() + 1)));
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
        var columns = columns(views);
        columns.add(texts(views, view -> TextQuery.words(view.searched())));
        db.update(STORE, columns.toArray());
    }

    /** The same where neither names nor codes have changed; each view is there. */
    void refresh(List<Prepared> views) {
        var refreshed = db.update(REFRESH, columns(views).toArray());
        if (refreshed != views.size()) {
            throw new IllegalStateException("%d of %d views refreshed".formatted(refreshed, views.size()));
        }
    }

    private static List<Object> columns(List<Prepared> views) {
        return new ArrayList<>(List.of(
                views.stream().map(Prepared::productId).toArray(UUID[]::new),
                texts(views, Prepared::body),
                texts(
                        views,
                        view -> view.lapse() == null
                                ? null
                                : view.lapse().after().toString()),
                texts(views, view -> view.lapse() == null ? null : view.lapse().body())));
    }

    private static @Nullable String[] texts(List<Prepared> views, Function<Prepared, @Nullable String> text) {
        return views.stream().map(text).toArray(String[]::new);
    }

    /** @param searched what a search finds it by: names and codes */
    record Prepared(UUID productId, String body, @Nullable Lapse lapse, String searched) {}

    /** @param after last day of the other body */
    record Lapse(LocalDate after, String body) {}

    record Listed(UUID id, String body) {}
}
