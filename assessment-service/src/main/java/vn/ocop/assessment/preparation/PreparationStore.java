package vn.ocop.assessment.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.platform.database.Db;

/** Tables {@code consulting_report}, {@code acting_chair} and {@code rule_finding}. */
@ApplicationScoped
public class PreparationStore {

    private final Db db;

    PreparationStore(Db db) {
        this.db = db;
    }

    void save(UUID assessmentId, ConsultingReportJson report, Instant now, String username) {
        db.update("""
                insert into consulting_report (assessment_id, content, reported_at, reported_by) values (?, ?, ?, ?)
                on conflict (assessment_id) do update
                set content = excluded.content, reported_at = excluded.reported_at, reported_by = excluded.reported_by""", assessmentId, db.json(report), now, username);
    }

    public Optional<ConsultingReportJson> report(UUID assessmentId) {
        return db.queryOne(
                "select content from consulting_report where assessment_id = ?",
                r -> r.json("content", ConsultingReportJson.class),
                assessmentId);
    }

    /** When the newest of their reports was filed; empty if there is none. */
    public Optional<Instant> newestReport(List<UUID> assessmentIds) {
        return db
                .query(
                        "select reported_at from consulting_report where assessment_id = any (?) order by reported_at desc limit 1",
                        r -> r.instant("reported_at"),
                        (Object) assessmentIds.toArray(UUID[]::new))
                .stream()
                .findFirst();
    }

    /** Which of these have no consulting report yet. */
    public List<UUID> withoutReport(List<UUID> assessmentIds) {
        return db.query("""
                select wanted.id from unnest(?::uuid[]) with ordinality wanted (id, position)
                where not exists (select 1 from consulting_report c where c.assessment_id = wanted.id)
                order by position""", r -> r.uuid("id"), (Object) assessmentIds.toArray(UUID[]::new));
    }

    void nameActingChair(UUID assessmentId, ActingChairJson named, Instant now, String username) {
        db.update(
                """
                insert into acting_chair (assessment_id, member_id, document_number, signed_on, named_at, named_by)
                values (?, ?, ?, ?, ?, ?)""",
                assessmentId,
                named.memberId(),
                named.document().number(),
                named.document().signedOn(),
                now,
                username);
    }

    /** Who was named last to chair this product. */
    public Optional<UUID> actingChair(UUID assessmentId) {
        return db.queryOne(
                "select member_id from acting_chair where assessment_id = ? order by id desc limit 1",
                r -> r.uuid("member_id"),
                assessmentId);
    }

    /** The paper that let this member chair the product. */
    public Optional<IssuedDocument> authorisation(UUID assessmentId, UUID memberId) {
        return db.queryOne(
                """
                select document_number, signed_on from acting_chair where assessment_id = ? and member_id = ?
                order by id desc limit 1""", r -> new IssuedDocument(r.string("document_number"), r.date("signed_on")), assessmentId, memberId);
    }

    void replaceFindings(UUID assessmentId, List<RuleFindingsJson.FindingJson> findings, Instant now, String username) {
        db.update("delete from rule_finding where assessment_id = ?", assessmentId);
        findings.forEach(finding -> db.update(
                "insert into rule_finding (assessment_id, rule, evidence, found_at, found_by) values (?, ?, ?, ?, ?)",
                assessmentId,
                finding.rule(),
                finding.evidence(),
                now,
                username));
    }

    public List<RuleFindingsJson.FindingJson> findings(UUID assessmentId) {
        return db.query(
                "select rule, evidence from rule_finding where assessment_id = ? order by rule",
                r -> new RuleFindingsJson.FindingJson(r.string("rule"), r.string("evidence")),
                assessmentId);
    }

    /** Ids of the printed rules that the council has raised. */
    public Set<String> raised(UUID assessmentId) {
        return new TreeSet<>(
                db.query("select rule from rule_finding where assessment_id = ?", r -> r.string("rule"), assessmentId));
    }
}
