package vn.ocop.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.database.Db;

/** Who took which part in a product's assessments, computed from what is stored. */
@ApplicationScoped
class PartStore {

    /**
     * Of one dossier if an assessment is named, at both levels and in every version; else of the product. Audit rows know also whoever
     * wrote what was replaced later.
     */
    private static final String PARTS = """
            with concerned as (
                select a.id, a.council_id from assessment a
                where case when ?::uuid is null then a.product_id = ?::uuid
                      else a.dossier_id = (select dossier_id from assessment where id = ?::uuid) end),
            taken (username, part) as (
                select m.username, 'COUNCIL_MEMBER' from council_member m join concerned c using (council_id)
                union select r.reported_by, 'REPORT_AUTHOR'
                from consulting_report r join concerned c on c.id = r.assessment_id
                union select d.recorded_by, 'DECISION_RECORDER'
                from decision d join decision_item i on i.decision_id = d.id join concerned c on c.id = i.assessment_id
                union select n.recorded_by, 'DECISION_RECORDER' from notice n join concerned c on c.id = n.assessment_id
                union select e.created_by, 'STEP_RECORDER'
                from meeting e join meeting_assessment x on x.meeting_id = e.id join concerned c on c.id = x.assessment_id
                union select f.found_by, 'STEP_RECORDER' from rule_finding f join concerned c on c.id = f.assessment_id
                union select h.named_by, 'STEP_RECORDER' from acting_chair h join concerned c on c.id = h.assessment_id
                union select l.closed_by, 'STEP_RECORDER' from closing l join concerned c on c.id = l.assessment_id
                union select t.recorded_by, 'STEP_RECORDER' from deliberation t join concerned c on c.id = t.assessment_id
                union select g.saved_by, 'STEP_RECORDER' from agreed_sheet g join concerned c on c.id = g.assessment_id
                union select s.confirmed_by, 'STEP_RECORDER'
                from assessment_result s join concerned c on c.id = s.assessment_id
                union select r.actor_name, 'STEP_RECORDER'
                from audit_record r join concerned c on r.subject_type = 'assessment' and r.subject_id = c.id::text
                union select p.username, 'PRODUCER_ACCOUNT' from producer_account p where p.producer_id = ?)
            select part from taken where username = ? order by part""";

    private final Db db;

    PartStore(Db db) {
        this.db = db;
    }

    List<Part> parts(String username, Concern concern) {
        return db.query(
                PARTS,
                r -> Part.valueOf(r.string("part")),
                concern.assessmentId(),
                concern.productId(),
                concern.assessmentId(),
                concern.producerId(),
                username);
    }

    boolean actsFor(String username, UUID producerId) {
        return db.queryOne(
                        "select 1 from producer_account where producer_id = ? and username = ?",
                        r -> true,
                        producerId,
                        username)
                .isPresent();
    }
}
