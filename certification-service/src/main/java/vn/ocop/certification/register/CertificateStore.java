package vn.ocop.certification.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateRefusal.NoSuchCertificate;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.RegisterNumber;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;

@ApplicationScoped
class CertificateStore implements PanacheRepositoryBase<CertificateRow, UUID> {

    /** As the lists of a product are read. */
    static final Comparator<CertificateRow> LEGAL_ORDER = Comparator.comparing((CertificateRow row) -> row.decidedOn)
            .thenComparing(row -> row.recordedAt)
            .thenComparing(row -> row.id.toString());

    private final Db db;

    CertificateStore(Db db) {
        this.db = db;
    }

    /** Locks the product until commit, so that two decisions on one product queue instead of both being the current one. */
    void lockProduct(UUID productId) {
        lockProducts(List.of(productId));
    }

    /** The same for many, in one order for all callers. */
    void lockProducts(Collection<UUID> products) {
        var ids = products.toArray(UUID[]::new);
        db.update(
                "insert into known_product (product_id) select distinct id from unnest(?::uuid[]) as g(id) order by id on conflict do nothing",
                (Object) ids);
        db.query(
                "select 1 as one from known_product where product_id = any (?) order by product_id for update",
                r -> r.intValue("one"),
                (Object) ids);
    }

    /** @return the last of as many new serials of its series and year; kept locked until commit, so that no number is ever missing */
    int takeSerials(String series, int year, int count) {
        return db.query("""
                insert into register_counter (series, year, last) values (?, ?, ?)
                on conflict (series, year) do update set last = register_counter.last + excluded.last
                returning last""", r -> r.intValue("last"), series, year, count).getFirst();
    }

    /** Those of the sources that have a certificate. */
    Set<SourceKey> held(List<SourceKey> sources) {
        return new HashSet<>(db.query(
                """
                select c.origin, c.source_id from unnest(?::text[], ?::uuid[]) as g(origin, id)
                join certificate c on c.origin = g.origin and c.source_id = g.id""",
                r -> new SourceKey(Recognition.Origin.valueOf(r.string("origin")), r.uuid("source_id")),
                sources.stream().map(source -> source.origin().name()).toArray(String[]::new),
                sources.stream().map(SourceKey::id).toArray(UUID[]::new)));
    }

    /** What makes one certificate, whenever it was recorded. */
    record SourceKey(Recognition.Origin origin, UUID id) {

        static SourceKey of(Recognition recognition) {
            return new SourceKey(
                    recognition.source().origin(), recognition.source().id());
        }
    }

    /** Their certificates, each list by legal order. */
    Map<UUID, List<CertificateRow>> ofProducts(Collection<UUID> products) {
        return list("productId in ?1 order by decidedOn, recordedAt, id", products).stream()
                .collect(Collectors.groupingBy(row -> row.productId));
    }

    List<CertificateRow> ofProduct(UUID productId) {
        return list("productId = ?1 order by decidedOn, recordedAt, id", productId);
    }

    Optional<CertificateRow> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    /**
     * Locked with all certificates of its product until commit.
     *
     * @throws Refused with {@link NoSuchCertificate}
     */
    CertificateRow lockByNumber(String number) {
        var found = byNumber(RegisterNumber.normalised(number))
                .orElseThrow(() -> new Refused(new NoSuchCertificate(number)));
        return lock(found);
    }

    /** A row that was read before the lock, as it stands under it; another may have been first. */
    CertificateRow lock(CertificateRow found) {
        lockProduct(found.productId);
        getEntityManager().refresh(found);
        return found;
    }

    Optional<CertificateRow> bySource(Recognition.Origin origin, UUID sourceId) {
        return find("origin = ?1 and sourceId = ?2", origin.name(), sourceId).firstResultOptional();
    }

    Optional<CertificateRow> byId(UUID id) {
        return findByIdOptional(id);
    }

    /** The newest code that product-service told; certificates of imports carry none of their own. */
    Optional<String> productCode(UUID productId) {
        return db.queryOne(
                        "select coalesce(code, '') as code from known_product where product_id = ?",
                        r -> r.string("code"),
                        productId)
                .filter(code -> !code.isEmpty());
    }

    /** Newest first; one row more than asked for tells that there is a next page. */
    List<CertificateRow> search(CertificateFilter filter, LocalDate today, PageRequest page) {
        var where = new StringBuilder("1 = 1");
        var bound = new HashMap<String, Object>();
        narrow(where, bound, " and productId = :productId", "productId", filter.productId());
        narrow(where, bound, " and provinceCode = :province", "province", filter.province());
        narrow(
                where,
                bound,
                " and stars = :stars",
                "stars",
                filter.stars() == null ? null : filter.stars().shortValue());
        if (filter.state() != null) {
            where.append(
                    " and function('certificate_state', validFrom, validUntil, lastDay, supersededOn, revokedOn, withdrawnOn, :today) = :state");
            bound.put("today", today);
            bound.put("state", filter.state().name());
        }
        if (!page.withKeys(2).afterKeys().isEmpty()) {
            where.append(" and (validFrom < :afterDay or validFrom = :afterDay and id > :afterId)");
            bound.put("afterDay", day(page.afterKeys().getFirst()));
            bound.put("afterId", page.afterId());
        }
        return find(where.append(" order by validFrom desc, id").toString(), bound)
                .range(0, page.limit())
                .list();
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> bound, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            bound.put(name, value);
        }
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (java.time.DateTimeException foreign) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }
}
