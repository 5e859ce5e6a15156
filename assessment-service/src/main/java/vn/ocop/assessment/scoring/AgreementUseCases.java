package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.Phase;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.scoring.ScoringRefusal.DiffersFromOpinions;
import vn.ocop.assessment.scoring.ScoringRefusal.NoResultYet;
import vn.ocop.criteria.Answers;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.Refused;

/** One sheet that the council agrees on, its confirmation by the chair, and the result. */
@ApplicationScoped
public class AgreementUseCases {

    private final ReviewUseCases reviews;
    private final Voters voters;
    private final ResultStore results;
    private final ClosingUseCases.Log log;

    AgreementUseCases(ReviewUseCases reviews, Voters voters, ResultStore results, ClosingUseCases.Log log) {
        this.reviews = reviews;
        this.voters = voters;
        this.results = results;
        this.log = log;
    }

    /** With the version of the assessment, which every change of the agreed sheet raises. */
    public record Read<T>(T content, long version) {}

    @Transactional
    public Read<AgreedSheetJson> read(UUID id) {
        var docket = reviews.get(id);
        voters.requireSight(docket);
        return new Read<>(shown(docket), docket.version());
    }

    @Transactional
    Read<AgreedSheetJson> put(UUID id, AgreedSheetJson.Request request, IfMatch ifMatch) {
        var docket = reviews.lock(id);
        var secretary = voters.require(docket, Position.SECRETARY);
        ifMatch.check(docket.version());
        var agreed = docket.assessment().agreed();
        var scoring = voters.scoring(docket);
        var answers = request.complete().check(scoring.form());
        requireSameStars(docket, agreed, scoring, answers);
        results.agree(id, answers, false, log.now(), secretary.username());
        log.audit("agreed-sheet-saved", docket);
        var touched = reviews.touch(docket);
        return new Read<>(shown(touched), touched.version());
    }

    /** Written opinions agree on stars, and without a meeting the council cannot agree on others (ADR-0100). */
    private void requireSameStars(Docket docket, Phase.Agreed phase, Scoring scoring, Answers answers) {
        var stars = scoring.rate(phase.tally(), agreed(docket, scoring)).stars();
        if (phase.open().inWriting() && scoring.rate(phase.tally(), answers).stars() != stars) {
            throw new Refused(new DiffersFromOpinions(docket.id(), stars.value()));
        }
    }

    @Transactional
    Docket confirm(UUID id, IfMatch ifMatch) {
        var docket = reviews.lock(id);
        var chair = voters.requireChair(docket);
        ifMatch.check(docket.version());
        var tally = docket.assessment().agreed().tally();
        var scoring = voters.scoring(docket);
        var agreed = agreed(docket, scoring);
        var rating = scoring.rate(tally, agreed);
        var confirmed = docket.assessment().confirm(rating.band(), rating.stars());
        results.confirm(id, confirmed.confirmed(), agreed, log.now(), chair.username());
        var stored = reviews.advance(confirmed, "CONFIRMED");
        log.audit("result-confirmed", stored);
        return stored;
    }

    @Transactional
    public Read<ResultJson> result(UUID id) {
        var docket = reviews.get(id);
        voters.requireSight(docket);
        var outcome = docket.result();
        if (outcome == null) {
            throw new Refused(new NoResultYet(id, docket.state()));
        }
        var scoring = voters.scoring(docket);
        var agreed = agreed(docket, scoring);
        var why = new Explanation(
                outcome,
                scoring.rate(outcome.tally(), agreed),
                scoring.form().evaluate(agreed, scoring.findings()),
                scoring);
        return new Read<>(ResultJson.of(why), docket.version());
    }

    private AgreedSheetJson shown(Docket docket) {
        var agreed = results.agreed(docket.id())
                .orElseThrow(() -> new Refused(new NoResultYet(docket.id(), docket.state())));
        return new AgreedSheetJson(agreed.answers(), agreed.proposed());
    }

    private Answers agreed(Docket docket, Scoring scoring) {
        return scoring.form().choose(results.agreed(docket.id()).orElseThrow().answers());
    }
}
