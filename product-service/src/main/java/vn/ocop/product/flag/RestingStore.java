package vn.ocop.product.flag;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.product.flag.Recognition.Ground;
import vn.ocop.product.flag.Recognition.Of;
import vn.ocop.product.flag.Recognition.Replacement;

/** Reads what current recognitions rest on: certificate, decision, dossier as it was decided on, and its proofs. */
@ApplicationScoped
class RestingStore {

    /** The newest certificate by legal day, as the catalogue has it, if it is in force; its decision's dossier; the version then lodged. */
    private static final String CURRENT = """
            select p.id as product_id, p.producer_id, p.province_code, p.commune_code, c.certificate_id, c.number,
                   d.id as dossier_id, d.criteria_version, v.number as version_number, v.content
            from product p
            join lateral (
                select * from product_certificate c where c.product_id = p.id and c.state not in ('SUPERSEDED', 'WITHDRAWN')
                order by c.valid_from desc, c.recorded_at desc, c.certificate_id desc limit 1) c
                on c.state in ('VALID', 'EXTENDED') and c.valid_until >= ?
            join lateral (
                select d.id, d.criteria_version from dossier d join dossier_assessment a on a.dossier_id = d.id
                where d.product_id = p.id and a.outcome = 'RECOGNISED'
                  and (a.decision_id = c.decision_id
                       or num_nulls(a.decision_id, c.decision_id) > 0 and a.decision_signed_on = c.valid_from and a.stars = c.stars)
                order by a.assessment_id desc limit 1) d on true
            join lateral (
                select v.number, v.content from dossier_version v where v.dossier_id = d.id
                order by (v.at <= c.recorded_at) desc, v.number desc limit 1) v on true
            where p.id = any (?)
            """;

    private static final String PROOFS = """
            select e.*, array(select c.criterion from evidence_criterion c where c.evidence_id = e.id order by c.criterion) as criteria
            from evidence e where e.dossier_id = any (?) order by e.id
            """;

    /** Products whose proofs name a record, or have it named in the place of what fell; of a right of use, those of its right. */
    private static final String NAMING = """
            select distinct d.product_id from evidence e join dossier d on d.id = e.dossier_id
            where e.quality_certificate_id = any (?) or e.ip_right_id = any (?)
               or e.id in (select r.evidence_id from proof_replacement r where r.record_id = any (?))
            """;

    /** What may have fallen, or ended, in a span of days. */
    private static final String FALLING = """
            with span as (select ?::date as since, ?::date as until),
            fallen as (
                select coalesce(r.right_id, r.id) as id from proof_record r, span
                where r.valid_until >= since and r.valid_until < until or r.ended_on > since and r.ended_on <= until)
            select d.product_id as id from dossier d join evidence e on e.dossier_id = d.id, span
            where d.product_id > ? and (e.valid_until >= since and e.valid_until < until
                or e.quality_certificate_id in (select id from fallen) or e.ip_right_id in (select id from fallen)
                or e.id in (select r.evidence_id from proof_replacement r
                            where r.paper_until >= since and r.paper_until < until or r.record_id in (select id from fallen)))
            union
            select p.product_id from product_star p join criterion_flag f on f.product_id = p.product_id, span
            where p.product_id > ? and p.valid_until >= since and p.valid_until < until
            order by id limit ?
            """;

    private final Db db;

    RestingStore(Db db) {
        this.db = db;
    }

    /** @param answers without what says something about a person */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Lodged(Map<String, Integer> answers, List<UUID> evidence) {}

    record Current(
            Of of,
            UUID certificateId,
            String number,
            UUID dossierId,
            String criteriaVersion,
            int version,
            Lodged lodged) {}

    record Paper(
            UUID id,
            UUID dossierId,
            String documentType,
            List<String> criteria,
            @Nullable UUID qualityCertificateId,
            @Nullable UUID ipRightId,
            @Nullable LocalDate validUntil) {}

    record Named(UUID certificateId, UUID evidenceId, Replacement replacement) {}

    /** @param products locked by the caller */
    List<Current> current(List<UUID> products, LocalDate today) {
        return db.query(
                CURRENT,
                row -> new Current(
                        new Of(
                                row.uuid("product_id"),
                                row.uuid("producer_id"),
                                row.string("province_code"),
                                row.string("commune_code")),
                        row.uuid("certificate_id"),
                        row.string("number"),
                        row.uuid("dossier_id"),
                        row.string("criteria_version"),
                        row.intValue("version_number"),
                        row.json("content", Lodged.class)),
                today,
                products.toArray(UUID[]::new));
    }

    List<Paper> papers(Collection<UUID> dossiers) {
        return db.query(
                PROOFS,
                row -> new Paper(
                        row.uuid("id"),
                        row.uuid("dossier_id"),
                        row.string("document_type"),
                        row.strings("criteria"),
                        row.uuidOrNull("quality_certificate_id"),
                        row.uuidOrNull("ip_right_id"),
                        row.dateOrNull("valid_until")),
                (Object) dossiers.toArray(UUID[]::new));
    }

    List<Named> replacements(Collection<UUID> certificates, Collection<UUID> evidence) {
        return db.query(
                "select * from proof_replacement where evidence_id = any (?) and certificate_id = any (?) order by id",
                RestingStore::named,
                evidence.toArray(UUID[]::new),
                certificates.toArray(UUID[]::new));
    }

    private static Named named(Row row) throws SQLException {
        return new Named(
                row.uuid("certificate_id"),
                row.uuid("evidence_id"),
                new Replacement(
                        Ground.valueOf(row.string("ground")),
                        row.uuidOrNull("record_id"),
                        row.dateOrNull("paper_until")));
    }

    List<UUID> naming(Collection<UUID> records) {
        var ids = records.toArray(UUID[]::new);
        return db.query(NAMING, row -> row.uuid("product_id"), ids, ids, ids);
    }

    /**
     * Products of which something fell after a day, up to another.
     *
     * @param after the last product of the page before
     */
    List<UUID> falling(LocalDate since, LocalDate until, UUID after, int limit) {
        return db.query(FALLING, row -> row.uuid("id"), since, until, after, after, limit);
    }

    List<UUID> productOf(UUID dossierId) {
        return db.query("select product_id from dossier where id = ?", row -> row.uuid("product_id"), dossierId);
    }

    Optional<Of> product(UUID id) {
        return db.queryOne(
                "select id, producer_id, province_code, commune_code from product where id = ?",
                row -> new Of(
                        row.uuid("id"),
                        row.uuid("producer_id"),
                        row.string("province_code"),
                        row.string("commune_code")),
                id);
    }
}
