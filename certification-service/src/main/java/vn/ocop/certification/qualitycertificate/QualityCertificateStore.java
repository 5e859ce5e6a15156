package vn.ocop.certification.qualitycertificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.NewJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateView.OverlapJson;
import vn.ocop.certification.qualityissuer.IssuerUseCases.Issuer;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;

@ApplicationScoped
class QualityCertificateStore {

    private static final String ON_DAY = """
            select q.*, s.state, s.state_on, s.change, s.change_on
            from quality_certificate q cross join lateral quality_state_on(q.id, q.valid_from, q.valid_until, ?) s
            """;

    private final Db db;
    private final Clock clock;

    QualityCertificateStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return false if this issuer's number is recorded already */
    boolean add(UUID id, NewJson body, Issuer issuer) {
        var document = body.document();
        return db.update(
                        """
                        insert into quality_certificate (id, scheme, number, number_key, issuer, issuer_id, holder_name,
                            holder_producer_id, scope, legal_basis, province_code, product_ids, valid_from, valid_until, document,
                            version, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 1, ?)
                        on conflict (scheme, issuer_id, number_key) do nothing""",
                        id,
                        body.scheme(),
                        body.number(),
                        body.number().replaceAll("\\s", "").toUpperCase(Locale.ROOT),
                        issuer.name(),
                        issuer.id(),
                        body.holderName(),
                        body.holderProducerId(),
                        body.scope(),
                        body.legalBasis(),
                        body.provinceCode(),
                        body.products().toArray(UUID[]::new),
                        body.validFrom(),
                        body.validUntil(),
                        document == null ? null : db.json(document),
                        clock.instant())
                == 1;
    }

    void nextVersion(UUID id) {
        db.update("update quality_certificate set version = version + 1 where id = ?", id);
    }

    Optional<QualityCertificateView> find(UUID id, LocalDate day) {
        return db.queryOne(ON_DAY + " where q.id = ?", QualityCertificateStore::read, day, id);
    }

    /** Locked until commit. */
    Optional<QualityCertificateView> lock(UUID id, LocalDate day) {
        return db.queryOne("select id from quality_certificate where id = ? for update", r -> r.uuid("id"), id)
                .flatMap(found -> find(found, day));
    }

    List<QualityCertificateView> list(QualityCertificateFilter filter, LocalDate day, PageRequest page) {
        var sql = new StringBuilder(ON_DAY).append(" where true");
        var args = new ArrayList<Object>(List.of(day));
        and(sql, args, " and q.scheme = ?", filter.scheme());
        and(sql, args, " and s.state = ?", filter.state());
        and(sql, args, " and q.issuer_id = ?", filter.issuerId());
        and(sql, args, " and q.holder_producer_id = ?", filter.holderProducerId());
        and(sql, args, " and q.product_ids @> array[?]::uuid[]", filter.productId());
        and(sql, args, " and q.id < ?", page.withKeys(1).afterId());
        and(sql, args, " and true order by q.id desc limit ?", page.limit() + 1);
        return db.query(sql.toString(), QualityCertificateStore::read, args.toArray());
    }

    List<QualityCertificateView> byIds(List<UUID> ids, LocalDate day) {
        return db.query(
                ON_DAY + " where q.id = any(?) order by q.id",
                QualityCertificateStore::read,
                day,
                ids.toArray(UUID[]::new));
    }

    /** Those that had begun and name the product. */
    List<QualityCertificateView> ofProduct(UUID productId, LocalDate day) {
        return db.query(
                ON_DAY
                        + " where q.product_ids @> array[?]::uuid[] and q.valid_from <= ? order by q.scheme, q.valid_from desc, q.id",
                QualityCertificateStore::read,
                day,
                productId,
                day);
    }

    /** Others of the scheme and holder that are not withdrawn, at the same time and for the same products; none named is all. */
    List<OverlapJson> overlaps(QualityCertificateView view, LocalDate day) {
        return db.query(
                ON_DAY + """
                         where q.scheme = ? and q.id <> ? and s.change is distinct from 'WITHDRAWN'
                            and (q.holder_producer_id = ?::uuid or lower(q.holder_name) = lower(?))
                            and (q.product_ids && ?::uuid[] or cardinality(q.product_ids) = 0 or cardinality(?::uuid[]) = 0)
                            and daterange(q.valid_from, q.valid_until, '[]') && daterange(?::date, ?::date, '[]')
                        order by q.valid_from, q.id limit 200""",
                r -> new OverlapJson(
                        r.uuid("id"),
                        r.string("number"),
                        r.string("issuer"),
                        r.date("valid_from"),
                        r.dateOrNull("valid_until")),
                day,
                view.scheme(),
                view.id(),
                view.holderProducerId(),
                view.holderName(),
                view.productIds().toArray(UUID[]::new),
                view.productIds().toArray(UUID[]::new),
                view.validFrom(),
                view.validUntil());
    }

    private static void and(StringBuilder sql, List<Object> args, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            args.add(value);
        }
    }

    private static QualityCertificateView read(Row row) throws SQLException {
        var change = row.stringOrNull("change");
        var changedOn = row.dateOrNull("change_on");
        return new QualityCertificateView(
                row.uuid("id"),
                row.string("scheme"),
                row.string("number"),
                row.string("issuer"),
                row.uuid("issuer_id"),
                row.string("holder_name"),
                row.uuidOrNull("holder_producer_id"),
                row.stringOrNull("scope"),
                row.stringOrNull("legal_basis"),
                row.string("province_code"),
                row.uuids("product_ids"),
                row.date("valid_from"),
                row.dateOrNull("valid_until"),
                row.jsonOrNull("document", PaperJson.class),
                "WITHDRAWN".equals(change) ? changedOn : null,
                "SUSPENDED".equals(change) ? changedOn : null,
                QualityCertificateState.valueOf(row.string("state")),
                row.dateOrNull("state_on"),
                null,
                null,
                row.longValue("version"));
    }
}
