package vn.ocop.statistics.overview;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.statistics.figure.FigureQueryUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;
import vn.ocop.statistics.figure.FigureStore;

@ApplicationScoped
class OverviewUseCases {

    private final FigureQueryUseCases queries;
    private final FigureStore figures;

    OverviewUseCases(FigureQueryUseCases queries, FigureStore figures) {
        this.queries = queries;
        this.figures = figures;
    }

    OverviewJson overview(Asked asked) {
        var query = queries.read(asked, new InputCheck());
        return OverviewJson.of(query, query.today() ? figures.today() : figures.at(query.moment(), query.definition()));
    }
}
