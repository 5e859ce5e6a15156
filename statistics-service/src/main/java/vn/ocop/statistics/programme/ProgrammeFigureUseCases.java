package vn.ocop.statistics.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.statistics.figure.FigureQueryUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;
import vn.ocop.statistics.figure.WatermarkJson;

/** Reads what is asked and counts. */
@ApplicationScoped
class ProgrammeFigureUseCases {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z]{1,60}");
    private static final int MOST_DIMENSIONS = 2;

    private final FigureQueryUseCases queries;
    private final RecordFactStore store;

    ProgrammeFigureUseCases(FigureQueryUseCases queries, RecordFactStore store) {
        this.queries = queries;
        this.store = store;
    }

    /** The filters as sent. */
    record Filters(
            @Nullable String kind,
            @Nullable String by,
            @Nullable String province,
            List<String> with,
            List<String> having,
            @Nullable String boundaries,
            @Nullable Boolean ever) {}

    ProgrammeFigureJson read(Filters filters, Asked asked) {
        var check = new InputCheck();
        if (filters.kind() == null || filters.kind().isBlank()) {
            check.reject("?kind", "required");
        }
        var by = names(
                "?by", filters.by() == null ? List.of() : List.of(filters.by().split(",", -1)), check);
        if (by.size() > MOST_DIMENSIONS) {
            check.reject("?by", "too-many-dimensions", MOST_DIMENSIONS);
        }
        var having = names("?having", filters.having(), check);
        var with = new TreeMap<String, String>();
        for (var each : filters.with()) {
            int colon = each.indexOf(':');
            names("?with", List.of(colon < 0 ? "" : each.substring(0, colon)), check)
                    .forEach(name -> with.put(name, each.substring(colon + 1)));
        }
        var boundaries = filters.boundaries();
        if (boundaries != null && !boundaries.equals("2024") && !boundaries.equals("2025")) {
            check.reject("?boundaries", "wrong-enum", "2024, 2025");
        }
        var figure = queries.read(asked, check);
        var moment = figure.moment();
        var query = new ProgrammeFigureQuery(
                String.valueOf(filters.kind()),
                by,
                filters.province(),
                with,
                having,
                boundaries == null ? null : Integer.valueOf(boundaries),
                Boolean.TRUE.equals(filters.ever()),
                moment.asOf(),
                moment.knownAt());
        return new ProgrammeFigureJson(
                query.kind(),
                by,
                boundaries,
                moment.asOf(),
                moment.knownAt(),
                store.read(query),
                WatermarkJson.of(figure.watermark()));
    }

    private static List<String> names(String pointer, List<String> names, InputCheck check) {
        for (var name : names) {
            if (!NAME.matcher(name).matches()) {
                check.reject(pointer, "invalid-value");
                return List.of();
            }
        }
        return names;
    }
}
