package vn.ocop.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ocop.assessment.council.CouncilUseCases;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.Topics;

/**
 * Who may read and whose sheets count, looked at again in the same transaction in which something about it became known: a seat, a
 * producer's account, an interest, a consultant (ADR-0108).
 */
@ApplicationScoped
public class RecheckUseCases {

    private final ReviewUseCases reviews;
    private final ReviewPolicy policy;
    private final Db db;
    private final Event<Rechecked> rechecked;

    RecheckUseCases(ReviewUseCases reviews, ReviewPolicy policy, Db db, Event<Rechecked> rechecked) {
        this.reviews = reviews;
        this.policy = policy;
        this.db = db;
        this.rechecked = rechecked;
    }

    /** For the feature that counts: the mean of this locked assessment is fixed and not confirmed yet. */
    public record Rechecked(UUID assessmentId) {}

    @Transactional(TxType.MANDATORY)
    void seats(@Observes CouncilUseCases.SeatsChanged changed) {
        recheck(ids("council_id = ?", changed.councilId()));
    }

    @Transactional(TxType.MANDATORY)
    public void producer(UUID producerId) {
        recheck(ids("producer_id = ? and council_id is not null", producerId));
    }

    @Transactional(TxType.MANDATORY)
    public void dossier(UUID dossierId) {
        recheck(ids("dossier_id = ? and council_id is not null", dossierId));
    }

    /** Councils of which a seat's term began or ended on one of the last days: nobody writes anything when a day passes. */
    List<UUID> councilsWithTurns(LocalDate today, int days) {
        return db.query("""
                select distinct council_id from council_member where left_at is null
                  and (term_from between ?::date - ? and ? or term_until between ?::date - ? - 1 and ?::date - 1)
                order by council_id""", r -> r.uuid("council_id"), today, days, today, today, days, today);
    }

    @Transactional
    void council(UUID councilId) {
        recheck(ids("council_id = ?", councilId));
    }

    /** In one order for all, so that nobody waits in a ring. */
    private List<UUID> ids(String condition, UUID id) {
        return db.query("select id from assessment where " + condition + " order by id", r -> r.uuid("id"), id);
    }

    private void recheck(List<UUID> ids) {
        for (var id : ids) {
            var docket = reviews.lock(id);
            if (docket.state() == State.AGREED) {
                rechecked.fire(new Rechecked(id));
            }
            if (!announced(id).equals(new HashSet<>(policy.readers(docket)))) {
                reviews.announce(reviews.get(id), "READERS_CHANGED");
            }
        }
    }

    /** The readers as they were told last. */
    private Set<String> announced(UUID id) {
        return new HashSet<>(db.query(
                """
                select jsonb_array_elements_text(e.data::jsonb->'readers') as username
                from (select data from event where topic = ? and key = ? and type = ?
                      order by version desc limit 1) e""",
                r -> r.string("username"),
                Topics.ASSESSMENT.name(),
                id,
                ReviewUseCases.ASSESSMENT_CHANGED.name()));
    }
}
