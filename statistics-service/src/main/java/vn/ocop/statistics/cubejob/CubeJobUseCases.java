package vn.ocop.statistics.cubejob;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.statistics.cube.CubeQuestion;
import vn.ocop.statistics.cube.CubeUseCases;
import vn.ocop.statistics.cubejob.CubeJobRefusal.NeverAnswered;
import vn.ocop.statistics.cubejob.CubeJobRefusal.NoSuchJob;
import vn.ocop.statistics.cubejob.CubeJobRefusal.NotAnsweredYet;
import vn.ocop.statistics.cubejob.CubeJobRefusal.TooManyAnswers;
import vn.ocop.statistics.cubejob.CubeJobRefusal.TooManyJobs;
import vn.ocop.statistics.cubejob.PlacedQuestion.Form;
import vn.ocop.statistics.cubejob.PlacedQuestion.State;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;

/** What an account does with its own questions; answering them is the worker's. To others they are not there. */
@ApplicationScoped
class CubeJobUseCases {

    /** Open at once, of one account. */
    static final int MOST_OPEN = 3;

    /** Answers that are kept at once, of one account. */
    static final int MOST_KEPT = 50;

    private static final String SUBJECT = "cube-job";

    private final CubeJobStore store;
    private final CubeUseCases cubes;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    CubeJobUseCases(CubeJobStore store, CubeUseCases cubes, AuditLog audit, Caller caller, Clock clock) {
        this.store = store;
        this.cubes = cubes;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    CubeJobJson place(NewCubeJobJson body) {
        var question = question(body);
        var counts = store.lockCounts(caller.subject());
        if (counts.open() >= MOST_OPEN) {
            throw new Refused(new TooManyJobs(counts.open()));
        }
        if (counts.kept() >= MOST_KEPT) {
            throw new Refused(new TooManyAnswers(counts.kept()));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var job = new PlacedQuestion(Ids.next(), question, State.WAITING, 0, now, null, null, null, null, null);
        store.add(job, caller.subject());
        audit.append("cube-job-placed", SUBJECT, job.id(), question);
        return CubeJobJson.of(job, store.ahead(job.id()));
    }

    CubeJobJson get(UUID id) {
        return json(find(id));
    }

    Page<CubeJobJson> list(PageRequest request) {
        var page = request.withKeys(1);
        return Page.of(
                store.list(caller.subject(), clock.instant(), page.afterId(), page.limit() + 1),
                page,
                job -> PageRequest.cursor(job.id()),
                this::json);
    }

    /** An open one is answered no more. */
    @Transactional
    void delete(UUID id) {
        var job = find(id);
        store.delete(job.id());
        audit.append("cube-job-deleted", SUBJECT, job.id(), job.question());
    }

    /** As it was written; JSON and CSV as gzip. */
    byte[] answer(UUID id, Form form) {
        var job = find(id);
        return switch (job.state()) {
            case DONE -> store.answer(id, form);
            case FAILED -> throw new Refused(new NeverAnswered(String.valueOf(job.failure())));
            case WAITING, COUNTING, WRITING -> throw new Refused(new NotAnsweredYet(job.state()));
        };
    }

    private CubeQuestion question(NewCubeJobJson body) {
        var asOf = body.asOf() == null ? null : body.asOf().toString();
        var knownAt = body.knownAt() == null ? null : body.knownAt().toString();
        return cubes.question(body.cube(), body.by(), body.boundaries(), new Asked(asOf, knownAt, body.definition()));
    }

    private PlacedQuestion find(UUID id) {
        return store.find(id, caller.subject(), clock.instant()).orElseThrow(() -> new Refused(new NoSuchJob(id)));
    }

    private CubeJobJson json(PlacedQuestion job) {
        return CubeJobJson.of(job, job.state() == State.WAITING ? store.ahead(job.id()) : 0);
    }
}
