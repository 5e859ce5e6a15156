package vn.ocop.statistics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.publication.CountedFigureUseCases.Question;
import vn.ocop.statistics.publication.GrowthJson.LineJson;

@ApplicationScoped
class GrowthUseCases {

    private static final String COUNTED = "counted";
    private static final String PUBLISHED = "published";

    private final PublicationUseCases publications;
    private final CountedFigureUseCases figures;
    private final Clock clock;

    GrowthUseCases(PublicationUseCases publications, CountedFigureUseCases figures, Clock clock) {
        this.publications = publications;
        this.figures = figures;
        this.clock = clock;
    }

    GrowthJson growth(
            @Nullable String measure, @Nullable String basis, @Nullable LocalDate from, @Nullable LocalDate to) {
        var what = measure == null ? "products" : measure;
        var by = basis == null ? COUNTED : basis;
        var check = new InputCheck();
        if (!by.equals(COUNTED) && !by.equals(PUBLISHED)) {
            check.reject("?basis", "wrong-enum", COUNTED + ", " + PUBLISHED);
        }
        if (from == null) {
            check.reject("?from", "required");
        }
        var end = to == null ? VietnamTime.today(clock) : to;
        if (from != null && end.isBefore(from)) {
            check.reject("?to", "before", from);
        }
        check.throwIfAny();
        var start = from == null ? end : from;
        return new GrowthJson(
                what, by, start, end, by.equals(COUNTED) ? counted(what, start, end) : published(what, start, end));
    }

    private List<LineJson> counted(String measure, LocalDate from, LocalDate to) {
        return List.of(LineJson.of(null, null, new Growth(total(measure, from), total(measure, to))));
    }

    private BigDecimal total(String measure, LocalDate day) {
        return figures.count(new Question(measure, List.of("origin"), null, day, null, null))
                .values()
                .getFirst()
                .value();
    }

    private List<LineJson> published(String measure, LocalDate from, LocalDate to) {
        var lines = new ArrayList<LineJson>();
        for (var first : publications.ofDay(measure, from)) {
            for (var last : publications.ofDay(measure, to)) {
                first.whole(measure).ifPresent(start -> last.whole(measure)
                        .ifPresent(end -> lines.add(
                                LineJson.of(first.number(), last.number(), new Growth(start.value(), end.value())))));
            }
        }
        return lines;
    }
}
