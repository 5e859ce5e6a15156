package vn.ocop.assessment.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.calendar.RoundCalendarStore;
import vn.ocop.assessment.completion.CompletionRequest;
import vn.ocop.assessment.completion.CompletionStore;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.CouncilUseCases;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.time.VietnamTime;

@ApplicationScoped
class BoardUseCases {

    private final CouncilUseCases councils;
    private final ReviewUseCases reviews;
    private final RoundCalendarStore rounds;
    private final MeetingPolicy policy;
    private final CompletionStore completions;
    private final Db db;
    private final Clock clock;

    BoardUseCases(
            CouncilUseCases councils,
            ReviewUseCases reviews,
            RoundCalendarStore rounds,
            MeetingPolicy policy,
            CompletionStore completions,
            Db db,
            Clock clock) {
        this.councils = councils;
        this.reviews = reviews;
        this.rounds = rounds;
        this.policy = policy;
        this.completions = completions;
        this.db = db;
        this.clock = clock;
    }

    /** Those in which the caller is in conflict are neither shown nor counted. */
    @Transactional
    BoardJson board(UUID councilId, PageRequest request) {
        var council = councils.get(councilId);
        policy.requireSight(council);
        var today = VietnamTime.today(clock);
        var calendar = rounds.calendar();
        var page = Page.of(
                reviews.ofCouncil(councilId, request.afterId(), request.limit() + 1),
                request,
                docket -> PageRequest.cursor(docket.id()),
                docket -> BoardJson.ItemJson.of(docket, council, calendar, today, completionBy(docket)));
        return BoardJson.of(council, calendar, states(council), page.items(), page.next());
    }

    private @Nullable LocalDate completionBy(Docket docket) {
        return docket.state().beforeScoring()
                ? completions
                        .outstanding(docket.id())
                        .map(CompletionRequest::answerBy)
                        .orElse(null)
                : null;
    }

    private Map<String, Integer> states(Council council) {
        return db
                .query(
                        "select state, count(*)::int as n from assessment where council_id = ? and id <> all (?) group by state",
                        r -> Map.entry(r.string("state"), r.intValue("n")),
                        council.id(),
                        policy.hiddenIn(council).toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
