package vn.ocop.statistics.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.statistics.cube.CubeJson;
import vn.ocop.statistics.cube.CubeUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;
import vn.ocop.statistics.figure.WatermarkJson;

/** Holds targets against the kept figures. */
@ApplicationScoped
class TargetUseCases {

    /** More than all provinces have in two periods. */
    private static final int MOST = 2_000;

    private final FigureQueryUseCases queries;
    private final TargetStore store;
    private final CubeUseCases cubes;

    TargetUseCases(FigureQueryUseCases queries, TargetStore store, CubeUseCases cubes) {
        this.queries = queries;
        this.store = store;
        this.cubes = cubes;
    }

    /** One figure that many targets share. */
    private record Asking(TargetMeasure measure, String boundaries, LocalDate on) {}

    TargetProgressJson progress(@Nullable String province, @Nullable String measure, Asked asked) {
        var query = queries.read(asked, new InputCheck());
        var moment = query.moment();
        var figures = new HashMap<Asking, CubeJson>();
        var rows = store.begun(moment, province, measure, MOST).stream()
                .map(target -> row(target, moment.asOf(), moment.knownAt(), figures))
                .toList();
        return new TargetProgressJson(moment.asOf(), moment.knownAt(), rows, WatermarkJson.of(query.watermark()));
    }

    private TargetProgressJson.RowJson row(
            Target target, LocalDate asOf, Instant knownAt, Map<Asking, CubeJson> figures) {
        var on = target.countedOn(asOf);
        var counted = TargetMeasure.of(target.measure())
                .map(measure -> {
                    var asking = new Asking(measure, target.boundaries(), on);
                    return counted(target, measure, figures.computeIfAbsent(asking, it -> figure(it, knownAt)));
                })
                .orElse(null);
        return TargetProgressJson.RowJson.of(target, on, counted);
    }

    private CubeJson figure(Asking asking, Instant knownAt) {
        var dimension = asking.measure().dimension();
        return cubes.read(
                asking.measure().cube(),
                dimension == null ? "province" : "province," + dimension,
                asking.boundaries(),
                new Asked(
                        asking.on().toString(),
                        knownAt.toString(),
                        asking.measure().definition().wireName()));
    }

    private static long counted(Target target, TargetMeasure measure, CubeJson figure) {
        var province = target.provinceCode();
        var dimension = measure.dimension();
        var code = measure.code();
        return figure.rows().stream()
                .filter(row -> province == null || row.code("province").code().equals(province))
                .filter(row -> dimension == null
                        || code == null
                        || row.code(dimension).code().equals(code))
                .mapToLong(CubeJson.RowJson::value)
                .sum();
    }
}
