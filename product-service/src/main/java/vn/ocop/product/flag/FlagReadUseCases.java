package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.listing.WhereClause;

/** Who sees flags: the producer its own, and who supervises the area. */
@ApplicationScoped
class FlagReadUseCases {

    private static final String OWN =
            "p.producer_id in (select producer_id from producer_account where username = ? and ended_at is null)";

    private final FlagStore store;
    private final RestingStore resting;
    private final AccessUseCases access;
    private final Caller caller;

    FlagReadUseCases(FlagStore store, RestingStore resting, AccessUseCases access, Caller caller) {
        this.store = store;
        this.resting = resting;
        this.access = access;
        this.caller = caller;
    }

    /** @param on only those that stood on that day; null = all that there ever were */
    Page<FlagJson> of(UUID productId, @Nullable LocalDate on) {
        var product = resting.product(productId)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("product", productId.toString())));
        access.requireOwnerOrSupervisor(product.producerId(), area(product.provinceCode(), product.communeCode()));
        var flags = store.of(productId).stream()
                .filter(flag -> on == null || flag.stoodOn(on))
                .map(FlagJson::of)
                .toList();
        return new Page<>(flags, null); // of one product: tens in its life
    }

    FlagJson read(UUID id) {
        return FlagJson.of(readable(id));
    }

    private Flag readable(UUID id) {
        var flag = store.find(id).orElseThrow(() -> noFlag(id));
        var product = flag.product();
        access.requireOwnerOrSupervisor(product.producerId(), area(product.provinceCode(), product.communeCode()));
        return flag;
    }

    Page<FlagJson> list(Filter filter, PageRequest page) {
        var areas = access.supervises() ? caller.areas() : new AreaScope(java.util.Set.of());
        var area = areas.condition("p.province_code", "p.commune_code");
        var args = new ArrayList<Object>(area.args());
        args.add(caller.username());
        var where = new WhereClause()
                .andAll("(" + area.sql() + " or " + OWN + ")", args)
                .andIf(page.afterId(), "f.id < ?")
                .andIf(filter.province(), "p.province_code = ?")
                .andIf(filter.commune(), "p.commune_code = ?")
                .andIf(filter.reason(), "f.reason = ?");
        if (filter.state() != null) {
            where.and("c.flag_id is " + (filter.state() == FlagJson.State.OPEN ? "null" : "not null"));
        }
        List<Flag> flags = store.list(where, page.limit() + 1);
        return Page.of(flags, page, flag -> PageRequest.cursor(flag.id()), FlagJson::of);
    }

    static Area area(String province, String commune) {
        return Area.of(province, commune);
    }

    static Refused noFlag(UUID id) {
        return new Refused(new CommonRefusal.NotFound("flag", id.toString()));
    }

    /** What a list is narrowed to; null means not asked for. */
    record Filter(
            FlagJson.@Nullable State state,
            @Nullable String province,
            @Nullable String commune,
            Fall.@Nullable Reason reason) {}
}
