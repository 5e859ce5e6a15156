package vn.ocop.statistics.overview;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.statistics.figure.AnswerStore;
import vn.ocop.statistics.figure.FigureQueryUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;
import vn.ocop.statistics.figure.FigureStore;

@ApplicationScoped
class OverviewUseCases {

    private final FigureQueryUseCases queries;
    private final FigureStore figures;
    private final AnswerStore answers;

    OverviewUseCases(FigureQueryUseCases queries, FigureStore figures, AnswerStore answers) {
        this.queries = queries;
        this.figures = figures;
        this.answers = answers;
    }

    OverviewJson overview(Asked asked) {
        var query = queries.read(asked, new InputCheck());
        return answers.get(
                query,
                OverviewJson.class,
                () -> OverviewJson.of(
                        query, query.today() ? figures.today() : figures.at(query.moment(), query.definition())),
                _ -> true);
    }
}
