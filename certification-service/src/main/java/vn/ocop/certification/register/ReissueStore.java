package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.certification.certificate.Correction.DecisionWords;
import vn.ocop.certification.certificate.Recognition.Signer;
import vn.ocop.platform.database.Db;

/** Which certificate was issued anew in the place of which, and what corrected decisions say now. */
@ApplicationScoped
public class ReissueStore {

    private final Db db;

    ReissueStore(Db db) {
        this.db = db;
    }

    /** The last correction counts; an older one that comes late changes nothing. */
    public void keepWords(UUID recognition, DecisionWords words, Instant correctedAt) {
        db.update(
                """
                insert into decision_words
                    (recognition_id, decision_number, signer_name, signer_position, product_name, corrected_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (recognition_id) do update set decision_number = excluded.decision_number,
                    signer_name = excluded.signer_name, signer_position = excluded.signer_position,
                    product_name = excluded.product_name, corrected_at = excluded.corrected_at
                where decision_words.corrected_at <= excluded.corrected_at""",
                recognition,
                words.number(),
                words.signer().name(),
                words.signer().position(),
                words.productName(),
                correctedAt);
    }

    Optional<DecisionWords> words(UUID recognition) {
        return db.queryOne(
                "select decision_number, signer_name, signer_position, product_name from decision_words where recognition_id = ?",
                r -> new DecisionWords(
                        r.string("decision_number"),
                        new Signer(r.string("signer_name"), r.string("signer_position")),
                        r.string("product_name")),
                recognition);
    }

    void keep(UUID certificateId, UUID replaces, UUID recognition, String reason, Instant now) {
        db.update("""
                insert into certificate_reissue (certificate_id, replaces, recognition_id, reason, recorded_at)
                values (?, ?, ?, ?, ?)""", certificateId, replaces, recognition, reason, now);
    }

    /** The recognition that the first of a chain was made from. */
    UUID recognitionOf(UUID certificateId, UUID ownSource) {
        return db.queryOne(
                        "select recognition_id from certificate_reissue where certificate_id = ?",
                        r -> r.uuid("recognition_id"),
                        certificateId)
                .orElse(ownSource);
    }

    /** All that were issued anew from that recognition. */
    List<UUID> reissuesOf(UUID recognition) {
        return db.query(
                "select certificate_id from certificate_reissue where recognition_id = ? order by recorded_at",
                r -> r.uuid("certificate_id"),
                recognition);
    }
}
