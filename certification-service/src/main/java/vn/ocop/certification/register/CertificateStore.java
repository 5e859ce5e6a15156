package vn.ocop.certification.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    private final Db db;

    CertificateStore(Db db) {
        this.db = db;
    }

    /** Locks the product until commit, so that two decisions on one product queue instead of both being the current one. */
    void lockProduct(UUID productId) {
        db.update("insert into known_product (product_id) values (?) on conflict do nothing", productId);
        db.query(
                "select 1 as one from known_product where product_id = ? for update",
                r -> r.intValue("one"),
                productId);
    }

    /** The next number of its series and year; kept locked until commit, so that no number is ever missing. */
    RegisterNumber nextNumber(String series, int year) {
        var serial = db.query("""
                insert into register_counter (series, year, last) values (?, ?, 1)
                on conflict (series, year) do update set last = register_counter.last + 1
                returning last""", r -> r.intValue("last"), series, year);
        return RegisterNumber.of(series, year, serial.getFirst());
    }

    boolean holds(Recognition.Source source) {
        return count("origin = ?1 and sourceId = ?2", source.origin().name(), source.id()) > 0;
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
