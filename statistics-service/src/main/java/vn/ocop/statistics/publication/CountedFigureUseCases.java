package vn.ocop.statistics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.statistics.cube.CubeJson;
import vn.ocop.statistics.cube.CubeUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;

/** Asks a cube and takes its answer as values: the whole first, then row by row in the cube's order. */
@ApplicationScoped
class CountedFigureUseCases {

    private final CubeUseCases cubes;

    CountedFigureUseCases(CubeUseCases cubes) {
        this.cubes = cubes;
    }

    /**
     * What the answer says.
     *
     * @param definition as the cube understood it
     */
    record Frozen(LocalDate asOf, Instant knownAt, String definition, String boundaries, List<PublishedValue> values) {}

    /**
     * The question; its names are those of the body.
     *
     * @param knownAt all that is recorded if absent
     */
    record Question(
            String cube,
            List<String> by,
            @Nullable String boundaries,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable String definition) {

        Question {
            by = List.copyOf(by);
        }
    }

    /** @throws InvalidInput with pointers into a body that has the question's fields */
    Frozen count(Question question) {
        var asOf = question.asOf() == null ? null : question.asOf().toString();
        var knownAt = question.knownAt() == null ? null : question.knownAt().toString();
        var asked = new Asked(asOf, knownAt, question.definition());
        var by = String.join(",", question.by());
        return CubeUseCases.ofBody(() -> frozen(cubes.read(question.cube(), by, question.boundaries(), asked)));
    }

    private static Frozen frozen(CubeJson cube) {
        var values = new ArrayList<PublishedValue>();
        values.add(PublishedValue.count(cube.cube(), new TreeMap<>(), cube.total()));
        for (var row : cube.rows()) {
            var codes = new TreeMap<String, String>();
            row.dimensions().forEach((dimension, code) -> codes.put(dimension, code.code()));
            values.add(PublishedValue.count(cube.cube(), codes, row.value()));
        }
        return new Frozen(cube.asOf(), cube.knownAt(), cube.definition(), cube.boundaries(), values);
    }
}
