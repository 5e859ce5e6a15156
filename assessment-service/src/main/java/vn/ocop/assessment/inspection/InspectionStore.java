package vn.ocop.assessment.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.database.Db;

/** Tables {@code inspection…} and {@code revocation_proposal}: insert only, but for findings before the conclusion. */
@ApplicationScoped
class InspectionStore {

    private final Db db;

    InspectionStore(Db db) {
        this.db = db;
    }

    void insert(Inspection i, Instant now, String username) {
        db.update(
                """
                insert into inspection (id, kind, level, province_code, held_on, purpose, need, team, recorded_at,
                                        recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                i.id(),
                i.kind(),
                i.level(),
                i.provinceCode(),
                i.heldOn(),
                i.purpose(),
                i.need(),
                db.json(new Team(i.team())),
                now,
                username);
        i.products()
                .forEach(p -> db.update(
                        """
                        insert into inspection_product (inspection_id, product_id, product_name, producer_id,
                                                        producer_name, stars, certificate_number)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                        i.id(),
                        p.productId(),
                        p.productName(),
                        p.producerId(),
                        p.producerName(),
                        p.stars(),
                        p.certificateNumber()));
    }

    void note(UUID id, List<Finding> findings, Instant now, String username) {
        db.update("""
                insert into inspection_findings (inspection_id, content, version, saved_at, saved_by) values (?, ?, 1, ?, ?)
                on conflict (inspection_id) do update
                set content = excluded.content, version = inspection_findings.version + 1,
                    saved_at = excluded.saved_at, saved_by = excluded.saved_by""", id, db.json(new Noted(findings)), now, username);
    }

    void conclude(Inspection inspection, Inspection.Conclusion conclusion) {
        db.update(
                """
                insert into inspection_conclusion (inspection_id, document_number, signed_on, summary, findings,
                                                   concluded_at, concluded_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                inspection.id(),
                conclusion.document().number(),
                conclusion.document().signedOn(),
                conclusion.summary(),
                db.json(new Noted(inspection.noted())),
                conclusion.at(),
                conclusion.by());
        conclusion
                .proposals()
                .forEach(p -> db.update("""
                        insert into revocation_proposal (inspection_id, product_id, ground, reason, due_on)
                        values (?, ?, ?, ?, ?)""", inspection.id(), p.productId(), p.ground(), p.reason(), p.dueOn()));
    }

    void decline(UUID id, UUID productId, Proposal.Decline decline) {
        db.update(
                """
                insert into revocation_decline (inspection_id, product_id, document_number, signed_on, reason, declined_at,
                                                declined_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                productId,
                decline.document().number(),
                decline.document().signedOn(),
                decline.reason(),
                decline.at(),
                decline.by());
    }

    /** Column {@code team}. */
    record Team(List<Inspection.Inspector> members) {}

    /** Columns {@code content} and {@code findings}. */
    record Noted(List<Finding> findings) {}
}
