package vn.ocop.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.statistics.figure.AnswerStore;
import vn.ocop.statistics.figure.FigureQuery;
import vn.ocop.statistics.figure.FigureQueryUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;

@ApplicationScoped
class TimelineUseCases {

    private static final String MEASURE = "products";

    /** Decision 490/QĐ-TTg of 7 May 2018 started the programme; nothing was recognised before. */
    private static final LocalDate PROGRAMME_START = LocalDate.of(2018, 5, 7);

    private final FigureQueryUseCases queries;
    private final TimelineStore store;
    private final AnswerStore answers;

    TimelineUseCases(FigureQueryUseCases queries, TimelineStore store, AnswerStore answers) {
        this.queries = queries;
        this.store = store;
        this.answers = answers;
    }

    TimelineJson products(@Nullable String measure, @Nullable String interval, @Nullable String from, Asked asked) {
        var check = new InputCheck();
        if (measure != null && !measure.equals(MEASURE)) {
            check.reject("?measure", "wrong-enum", MEASURE);
        }
        var step = interval(check, interval);
        var start = queries.day(check, "?from", from);
        if (start != null && start.isBefore(PROGRAMME_START)) {
            check.reject("?from", "before", PROGRAMME_START);
        }
        var query = queries.read(asked, check);
        return answers.get(
                new Question(step, start, query), TimelineJson.class, () -> timeline(step, start, query), _ -> true);
    }

    private record Question(Interval step, @Nullable LocalDate start, FigureQuery query) {}

    private TimelineJson timeline(Interval step, @Nullable LocalDate start, FigureQuery query) {
        var added = store.firstRecognitions(query.moment());
        var first = start != null ? start : added.isEmpty() ? query.moment().asOf() : added.firstKey();
        return TimelineJson.of(
                MEASURE,
                step,
                query,
                Timeline.cumulative(added, step, first, query.moment().asOf()));
    }

    private static Interval interval(InputCheck check, @Nullable String text) {
        if (text == null) {
            return Interval.MONTH;
        }
        return Interval.named(text).orElseGet(() -> {
            check.reject("?interval", "wrong-enum", String.join(", ", Interval.wireNames()));
            return Interval.MONTH;
        });
    }
}
