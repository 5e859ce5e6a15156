package vn.ocop.statistics.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.statistics.figure.FigureQuery;
import vn.ocop.statistics.figure.FigureQueryUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;
import vn.ocop.statistics.figure.WatermarkJson;

/** Reads what is asked and compares. */
@ApplicationScoped
class ProgrammeChangeUseCases {

    private final FigureQueryUseCases queries;
    private final RecordChangeStore store;

    ProgrammeChangeUseCases(FigureQueryUseCases queries, RecordChangeStore store) {
        this.queries = queries;
        this.store = store;
    }

    ProgrammeChangeJson read(@Nullable String kind, @Nullable String province, @Nullable String since, Asked asked) {
        var check = new InputCheck();
        if (kind == null || kind.isBlank()) {
            check.reject("?kind", "required");
        }
        if (since == null) {
            check.reject("?since", "required");
        }
        var first = queries.day(check, "?since", since);
        var figure = queries.read(asked, check);
        if (first != null && first.isAfter(figure.moment().asOf())) {
            check.reject("?asOf", "before", first);
        }
        check.throwIfAny();
        return answer(Objects.requireNonNull(kind), province, Objects.requireNonNull(first), figure);
    }

    private ProgrammeChangeJson answer(String kind, @Nullable String province, LocalDate first, FigureQuery figure) {
        var moment = figure.moment();
        var producers = store.producers(kind, province, first, moment);
        return new ProgrammeChangeJson(
                kind,
                province,
                first,
                moment.asOf(),
                moment.knownAt(),
                producers.since(),
                producers.now(),
                producers.both(),
                store.rows(kind, province, first, moment),
                WatermarkJson.of(figure.watermark()));
    }
}
