package vn.ocop.product.registry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.product.listing.WhereClause;

/** Table {@code producer}. */
@ApplicationScoped
class ProducerStore implements PanacheRepositoryBase<ProducerRow, UUID> {

    private final Db db;

    ProducerStore(Db db) {
        this.db = db;
    }

    ProducerRow read(UUID id) {
        return present(findById(id), id);
    }

    /** Locks the row until commit. */
    ProducerRow lock(UUID id) {
        return present(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static ProducerRow present(@Nullable ProducerRow row, UUID id) {
        if (row == null) {
            throw new Refused(new CommonRefusal.NotFound("producer", id.toString()));
        }
        return row;
    }

    /** One more than the page holds, if there are that many; by id. */
    List<ProducerRow> list(Filter filter, PageRequest page) {
        var where = new WhereClause()
                .andIf(page.afterId(), "id > ?")
                .andIf(filter.province(), "province_code = ?")
                .andIf(filter.commune(), "commune_code = ?")
                .andIf(filter.type(), "type = ?")
                .andIf(filter.text(), "search @@ to_tsquery('simple', ?)");
        if (filter.account() != null) {
            where.and(
                    "id in (select producer_id from producer_account where username = ? and ended_at is null)",
                    filter.account());
        }
        var ids = db.query(
                "select id from producer" + where.sql() + " order by id limit ?",
                row -> row.uuid("id"),
                where.args(page.limit() + 1));
        return find("id in ?1 order by id", ids)
                .page(Page.ofSize(page.limit() + 1))
                .list();
    }

    /**
     * @param account the caller, if only its own producers are asked for
     * @param text a full-text query over folded words
     */
    record Filter(
            @Nullable String province,
            @Nullable String commune,
            @Nullable ProducerType type,
            @Nullable String account,
            @Nullable String text) {}
}
