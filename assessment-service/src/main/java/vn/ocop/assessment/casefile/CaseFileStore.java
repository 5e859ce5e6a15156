package vn.ocop.assessment.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ocop.assessment.casefile.CaseFileJson.EntryJson;
import vn.ocop.platform.database.Db;

/** Reads the tables of every feature of this service, and changes none. Personal data (criterion 3.2, complainants) is not among them. */
@ApplicationScoped
class CaseFileStore {

    /** Before, in and after the council, without anything that tells what members score. */
    private static final String STEPS = """
            with a as (select * from assessment where id = ?::uuid)
            select e.occurred_at as at, null::text as who, 'STATE' as kind, jsonb_strip_nulls(jsonb_build_object(
                'change', e.data::jsonb->'change', 'state', e.data::jsonb->'state', 'councilId', e.data::jsonb->'councilId',
                'dossier', case when e.data::jsonb->>'change' = 'OPENED' then (select d.data from dossier_copy d
                    where d.dossier_id = a.dossier_id and d.version = a.dossier_version) end)) as content
            from event e, a where e.key = a.id and e.type = 'vn.ocop.assessment.assessment-changed.v1'
            union all
            select x.declared_at, x.declared_by, 'CONFLICT', jsonb_build_object(
                'memberId', x.member_id, 'inConflict', x.in_conflict, 'reason', x.reason)
            from conflict_declaration x join a on a.id = x.assessment_id
            union all
            select x.reported_at, x.reported_by, 'CONSULTING_REPORT', x.content
            from consulting_report x join a on a.id = x.assessment_id
            union all
            select x.asked_at, x.asked_by, 'COMPLETION_REQUEST', x.items || jsonb_build_object(
                'requestId', x.id, 'dossierVersion', x.dossier_version, 'answerBy', x.answer_by)
            from completion_request x join a on a.id = x.assessment_id
            union all
            select n.answered_at, null, 'COMPLETION', jsonb_build_object(
                'requestId', n.request_id, 'dossierVersion', n.dossier_version)
            from completion_answer n join completion_request x on x.id = n.request_id join a on a.id = x.assessment_id
            union all
            select n.closed_at, n.closed_by, 'COMPLETION_CLOSING', jsonb_build_object(
                'requestId', n.request_id, 'reason', n.reason)
            from completion_closing n join completion_request x on x.id = n.request_id join a on a.id = x.assessment_id
            union all
            select x.found_at, x.found_by, 'RULE_FINDING', jsonb_build_object('rule', x.rule, 'evidence', x.evidence)
            from rule_finding x join a on a.id = x.assessment_id
            union all
            select x.named_at, x.named_by, 'ACTING_CHAIR', jsonb_build_object(
                'memberId', x.member_id, 'document', jsonb_build_object('number', x.document_number, 'signedOn', x.signed_on))
            from acting_chair x join a on a.id = x.assessment_id
            union all
            select m.created_at, m.created_by, 'MEETING', jsonb_build_object(
                'meetingId', m.id, 'startsAt', m.starts_at, 'place', m.place)
            from meeting m join meeting_assessment x on x.meeting_id = m.id join a on a.id = x.assessment_id
            union all
            select m.attendance_taken_at, null, 'ATTENDANCE', (select jsonb_agg(jsonb_build_object(
                    'memberId', t.member_id, 'present', t.present, 'online', t.online, 'reason', t.reason) order by t.member_id)
                from attendance t where t.meeting_id = m.id)
            from meeting m join meeting_assessment x on x.meeting_id = m.id join a on a.id = x.assessment_id
            where m.attendance_taken_at is not null
            union all
            select x.recorded_at, x.recorded_by, 'DELIBERATION', jsonb_build_object(
                'round', x.round, 'heldOn', x.held_on, 'summary', x.summary, 'noResult', x.no_result)
            from deliberation x join a on a.id = x.assessment_id
            union all
            select x.saved_at, x.saved_by, 'AGREED_SHEET', x.answers || jsonb_build_object('proposed', x.proposed)
            from agreed_sheet x join a on a.id = x.assessment_id
            union all
            select x.confirmed_at, x.confirmed_by, 'RESULT', jsonb_build_object(
                'sum', x.points_sum, 'sheets', x.sheet_count, 'spread', x.spread, 'band', x.band, 'stars', x.stars,
                'agreed', x.agreed->'answers')
            from assessment_result x join a on a.id = x.assessment_id
            union all
            select d.recorded_at, d.recorded_by, 'DECISION', jsonb_build_object(
                'decisionId', d.id, 'number', d.number, 'signedOn', d.signed_on, 'issuer', d.issuer_name,
                'signer', d.signer_name, 'outcome', x.outcome, 'stars', x.stars)
            from decision d join decision_item x on x.decision_id = d.id join a on a.id = x.assessment_id
            union all
            select x.recorded_at, x.recorded_by, 'NOTICE', jsonb_build_object(
                'number', x.number, 'signedOn', x.signed_on, 'reason', x.reason)
            from notice x join a on a.id = x.assessment_id""";

    /** What followed. A complaint shows neither its text nor its reasons: they may tell who complained. */
    private static final String AFTERMATH = """
            with a as (select * from assessment where id = ?::uuid),
            p as (select p.* from petition p join a on p.assessment_id = a.id
                or (p.assessment_id is null and p.product_id = a.product_id))
            select p.filed_at as at, p.filed_by as who, p.kind as kind, jsonb_strip_nulls(jsonb_build_object(
                'petitionId', p.id, 'against', p.target, 'receivedOn', p.received_on, 'obstacle', p.obstacle,
                'reasons', case p.kind when 'APPEAL' then p.text end)) as content
            from p
            union all
            select s.recorded_at, s.recorded_by, 'PETITION_STEP',
                s.content - 'mark' - (case p.kind when 'COMPLAINT' then array['reason', 'reasons'] else array[]::text[] end)
                    || jsonb_build_object('petitionId', p.id, 'state', s.state)
            from petition_step s join p on p.id = s.petition_id
            union all
            select i.recorded_at, i.recorded_by, 'INSPECTION', jsonb_build_object(
                'inspectionId', i.id, 'kind', i.kind, 'level', i.level, 'heldOn', i.held_on, 'purpose', i.purpose)
            from inspection i join inspection_product x on x.inspection_id = i.id join a using (product_id)
            where exists (select 1 from inspection_conclusion c where c.inspection_id = i.id)
            union all
            select c.concluded_at, c.concluded_by, 'INSPECTION_CONCLUSION', jsonb_build_object(
                'inspectionId', c.inspection_id, 'number', c.document_number, 'signedOn', c.signed_on, 'summary', c.summary,
                'findings', (select jsonb_agg(f) from jsonb_array_elements(c.findings->'findings') f
                    where f->>'productId' = a.product_id::text),
                'proposal', (select jsonb_build_object('ground', v.ground, 'reason', v.reason, 'dueOn', v.due_on)
                    from revocation_proposal v where v.inspection_id = c.inspection_id and v.product_id = a.product_id))
            from inspection_conclusion c join inspection_product x using (inspection_id) join a using (product_id)""";

    private static final String SHEETS = """
            select x.saved_at as at, x.saved_by as who, 'SHEET' as kind, x.content || jsonb_build_object(
                'memberId', x.member_id, 'version', x.version_no, 'round', x.round, 'complete', x.complete,
                'sha256', x.sha256) as content
            from sheet_version x where x.assessment_id = ?::uuid
            union all
            select x.closed_at, x.closed_by, 'CLOSING', jsonb_build_object(
                'round', x.round, 'sum', x.points_sum, 'sheets', x.sheet_count, 'spread', x.spread,
                'maxSpread', x.max_spread, 'settled', x.settled,
                'totals', (select jsonb_agg(jsonb_build_object(
                        'memberId', t.member_id, 'version', t.version_no, 'total', t.total) order by t.member_id)
                    from closing_sheet t where t.assessment_id = x.assessment_id and t.round = x.round))
            from closing x where x.assessment_id = ?::uuid
            union all
            select x.voided_at, null, 'CLOSING_VOID', jsonb_build_object('round', x.round, 'members', to_jsonb(x.members))
            from closing_void x where x.assessment_id = ?::uuid""";

    /** Hashes of what was written: whoever has the content can prove it. */
    private static final String AUDIT = """
            select at, actor_name as who, 'AUDIT' as kind, jsonb_build_object(
                'action', action, 'sha256', content_sha256, 'seq', seq) as content
            from audit_record
            where subject_type = 'assessment' and subject_id = ? and (? or action <> 'score-sheet-saved')""";

    private final Db db;

    CaseFileStore(Db db) {
        this.db = db;
    }

    /** Sheets first: a closing stands before the agreed sheet that it proposes at the same moment. */
    List<EntryJson> entries(UUID assessmentId, boolean withSheets) {
        return Stream.of(
                        withSheets ? read(SHEETS, assessmentId, assessmentId, assessmentId) : List.<EntryJson>of(),
                        read(STEPS, assessmentId),
                        read(AFTERMATH, assessmentId),
                        read(AUDIT, assessmentId.toString(), withSheets))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(EntryJson::at))
                .toList();
    }

    private List<EntryJson> read(String sql, Object... args) {
        return db.query(
                sql,
                r -> new EntryJson(
                        r.instant("at"), r.stringOrNull("who"), r.string("kind"), r.json("content", JsonNode.class)),
                args);
    }
}
