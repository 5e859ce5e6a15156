package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;
import vn.ocop.product.flag.FlagRule.Place;

/** Table {@code proof_replacement}. */
@ApplicationScoped
class ReplacementStore {

    private final Db db;

    ReplacementStore(Db db) {
        this.db = db;
    }

    /** For the proof itself, and so for every criterion that rests on it. */
    void insert(Place place, ReplacementJson said, String by, Instant at) {
        var paper = said.paper();
        var right = said.ipRightId();
        var kind = right == null ? ProofRecord.Kind.QUALITY_CERTIFICATE : ProofRecord.Kind.IP_RIGHT;
        db.update(
                """
                insert into proof_replacement (id, certificate_id, evidence_id, ground, record_kind, record_id, paper_number,
                    paper_issuer, paper_until, note, named_by, named_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                place.certificateId(),
                place.evidenceId(),
                place.ground(),
                paper == null ? kind : null,
                right == null ? said.qualityCertificateId() : right,
                paper == null ? null : paper.number(),
                paper == null ? null : paper.issuer(),
                paper == null ? null : paper.validUntil(),
                said.note(),
                by,
                at);
    }
}
