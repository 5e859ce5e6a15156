package vn.ocop.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.statistics.cube.CubeRefusal.NoSuchCube;
import vn.ocop.statistics.cube.CubeRefusal.NotKeptTogether;
import vn.ocop.statistics.figure.AnswerStore;
import vn.ocop.statistics.figure.FigureQueryUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;

@ApplicationScoped
public class CubeUseCases {

    /** Rows of an answer that others may be told too, within some seconds. */
    private static final int MOST_KEPT = 1_000;

    private final FigureQueryUseCases queries;
    private final CubeStore store;
    private final AnswerStore answers;
    private final CodeNames names;

    CubeUseCases(FigureQueryUseCases queries, CubeStore store, AnswerStore answers, AdministrativeUnits units) {
        this.queries = queries;
        this.answers = answers;
        this.store = store;
        this.names = new CodeNames(units, Classification.load());
    }

    public CubeJson read(String cubeName, @Nullable String by, @Nullable String boundaries, Asked asked) {
        var query = query(cubeName, by, boundaries, asked, AnswerBounds.AT_ONCE);
        return answers.get(
                query,
                CubeJson.class,
                () -> answer(query, AnswerBounds.AT_ONCE),
                cube -> cube.rows().size() <= MOST_KEPT);
    }

    /**
     * A question that may take its time, checked and with both its times fixed.
     *
     * @throws InvalidInput with pointers into a body that has the question's fields
     */
    public CubeQuestion question(String cubeName, List<String> by, @Nullable String boundaries, Asked asked) {
        return ofBody(
                () -> CubeQuestion.of(query(cubeName, String.join(",", by), boundaries, asked, AnswerBounds.LATER)));
    }

    /** In a time that grows with what was recorded, if sums are not kept by these dimensions. */
    public CubeJson answer(CubeQuestion question) {
        var asked = new Asked(question.asOf().toString(), question.knownAt().toString(), question.definition());
        var by = String.join(",", question.by());
        return answer(query(question.cube(), by, question.boundaries(), asked, AnswerBounds.LATER), AnswerBounds.LATER);
    }

    /** Runs what reads a question, for a caller that has it in a body and not in the address. */
    public static <T> T ofBody(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.errors().stream()
                    .map(error -> new FieldError(error.pointer().replace('?', '/'), error.code(), error.args()))
                    .toList());
        }
    }

    private CubeQuery query(
            String cubeName, @Nullable String by, @Nullable String boundaries, Asked asked, AnswerBounds bounds) {
        var cube = Cube.named(cubeName).orElseThrow(() -> new Refused(new NoSuchCube(cubeName)));
        var check = new InputCheck();
        var dimensions = dimensions(check, cube, by, bounds.dimensions());
        var within = boundaries(check, boundaries);
        return new CubeQuery(cube, dimensions, within, queries.read(asked, check));
    }

    private CubeJson answer(CubeQuery query, AnswerBounds bounds) {
        if (bounds.listedOnly() && !query.cells().listed()) {
            throw new Refused(new NotKeptTogether(
                    query.by().stream().map(Dimension::wireName).toList()));
        }
        return CubeJson.of(query, store.read(query, bounds.cells()), names);
    }

    private static List<Dimension> dimensions(InputCheck check, Cube cube, @Nullable String by, int most) {
        var dimensions = new ArrayList<Dimension>();
        if (by == null || by.isBlank()) {
            check.reject("?by", "required");
            return dimensions;
        }
        for (var name : by.split(",", -1)) {
            Dimension.named(name)
                    .filter(cube.dimensions()::contains)
                    .ifPresentOrElse(
                            dimensions::add,
                            () -> check.reject("?by", "unknown-dimension", name, wireNames(cube.dimensions())));
        }
        if (dimensions.size() > most) {
            check.reject("?by", "too-many-dimensions", most);
        }
        if (dimensions.stream().distinct().count() < dimensions.size()) {
            check.reject("?by", "duplicate");
        }
        return dimensions;
    }

    private static String wireNames(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::wireName).collect(Collectors.joining(", "));
    }

    private static Boundaries boundaries(InputCheck check, @Nullable String text) {
        if (text == null) {
            return Boundaries.OF_34;
        }
        return Boundaries.named(text).orElseGet(() -> {
            check.reject("?boundaries", "wrong-enum", "2024, 2025");
            return Boundaries.OF_34;
        });
    }
}
