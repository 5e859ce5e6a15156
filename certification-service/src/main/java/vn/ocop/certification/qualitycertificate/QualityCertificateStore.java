package vn.ocop.certification.qualitycertificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.QualityCertificateView;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.SchemeJson;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.time.VietnamTime;

@ApplicationScoped
class QualityCertificateStore {

    private final Db db;
    private final Clock clock;

    QualityCertificateStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<SchemeJson> schemes() {
        return db.query(
                "select code, name from quality_scheme order by code",
                r -> new SchemeJson(r.string("code"), r.string("name")));
    }

    boolean hasScheme(String code) {
        return db.queryOne("select 1 as one from quality_scheme where code = ?", r -> r.intValue("one"), code)
                .isPresent();
    }

    /** @return false if this issuer's number is recorded already */
    boolean add(QualityCertificateView view) {
        return db.update(
                        """
                        insert into quality_certificate (id, scheme, number, issuer, holder_name, holder_producer_id, scope,
                            legal_basis, province_code, product_ids, valid_from, valid_until, version, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (scheme, issuer, number) do nothing""",
                        view.id(),
                        view.scheme(),
                        view.number(),
                        view.issuer(),
                        view.holderName(),
                        view.holderProducerId(),
                        view.scope(),
                        view.legalBasis(),
                        view.provinceCode(),
                        view.productIds().toArray(UUID[]::new),
                        view.validFrom(),
                        view.validUntil(),
                        view.version(),
                        clock.instant())
                == 1;
    }

    void withdraw(UUID id, LocalDate on) {
        db.update("update quality_certificate set withdrawn_on = ?, version = version + 1 where id = ?", on, id);
    }

    Optional<QualityCertificateView> find(UUID id) {
        return db.queryOne("select * from quality_certificate where id = ?", this::read, id);
    }

    Optional<QualityCertificateView> lock(UUID id) {
        return db.queryOne("select * from quality_certificate where id = ? for update", this::read, id);
    }

    List<QualityCertificateView> list(@Nullable String scheme, @Nullable UUID productId, PageRequest page) {
        var sql = new StringBuilder("select * from quality_certificate where true");
        var args = new ArrayList<Object>();
        if (scheme != null) {
            sql.append(" and scheme = ?");
            args.add(scheme);
        }
        if (productId != null) {
            sql.append(" and product_ids @> array[?]::uuid[]");
            args.add(productId);
        }
        var after = page.withKeys(1).afterId();
        if (after != null) {
            sql.append(" and id < ?");
            args.add(after);
        }
        args.add(page.limit() + 1);
        return db.query(sql.append(" order by id desc limit ?").toString(), this::read, args.toArray());
    }

    private QualityCertificateView read(Row row) throws SQLException {
        var from = row.date("valid_from");
        var until = row.dateOrNull("valid_until");
        var withdrawnOn = row.dateOrNull("withdrawn_on");
        return new QualityCertificateView(
                row.uuid("id"),
                row.string("scheme"),
                row.string("number"),
                row.string("issuer"),
                row.string("holder_name"),
                row.uuidOrNull("holder_producer_id"),
                row.stringOrNull("scope"),
                row.stringOrNull("legal_basis"),
                row.string("province_code"),
                row.uuids("product_ids"),
                from,
                until,
                withdrawnOn,
                QualityCertificateState.on(VietnamTime.today(clock), from, until, withdrawnOn),
                row.longValue("version"));
    }
}
