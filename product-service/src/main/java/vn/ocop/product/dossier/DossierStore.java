package vn.ocop.product.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.product.listing.WhereClause;

/** Table {@code dossier}. */
@ApplicationScoped
class DossierStore implements PanacheRepositoryBase<DossierRow, UUID> {

    private static final String OWN =
            "producer_id in (select producer_id from producer_account where username = ? and ended_at is null)";
    private static final String OPENED_TO = "id in (select dossier_id from dossier_reader where username = ?)";

    private final Db db;

    DossierStore(Db db) {
        this.db = db;
    }

    DossierRow read(UUID id) {
        return present(findById(id), id);
    }

    /** Locks the row until commit. */
    DossierRow lock(UUID id) {
        return present(findById(id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static DossierRow present(@Nullable DossierRow row, UUID id) {
        if (row == null) {
            throw new Refused(new CommonRefusal.NotFound("dossier", id.toString()));
        }
        return row;
    }

    /** One more than the page holds, if there are that many; by id. */
    List<DossierRow> list(Filter filter, Reach reach, PageRequest page) {
        var area = reach.areas().condition("province_code", "commune_code");
        var args = new java.util.ArrayList<Object>(area.args());
        args.add(reach.username());
        args.add(reach.username());
        var where = new WhereClause()
                .andAll("(" + area.sql() + " or " + OWN + " or " + OPENED_TO + ")", args)
                .andIf(page.afterId(), "id > ?")
                .andIf(filter.state(), "state = ?")
                .andIf(filter.kind(), "kind = ?")
                .andIf(filter.productId(), "product_id = ?")
                .andIf(filter.producerId(), "producer_id = ?")
                .andIf(filter.province(), "province_code = ?")
                .andIf(filter.commune(), "commune_code = ?");
        var ids = db.query(
                "select id from dossier" + where.sql() + " order by id limit ?",
                row -> row.uuid("id"),
                where.args(page.limit() + 1));
        return list("id in ?1 order by id", ids);
    }

    /** What a list is narrowed to; null means not asked for. */
    record Filter(
            @Nullable DossierState state,
            @Nullable DossierKind kind,
            @Nullable UUID productId,
            @Nullable UUID producerId,
            @Nullable String province,
            @Nullable String commune) {}

    /** @param areas whose dossiers the caller sees all; none for a mere producer or council member */
    record Reach(AreaScope areas, String username) {}
}
