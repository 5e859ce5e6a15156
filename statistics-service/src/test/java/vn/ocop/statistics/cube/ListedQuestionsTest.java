package vn.ocop.statistics.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.FigureQuery;
import vn.ocop.statistics.figure.Moment;
import vn.ocop.statistics.figure.ProductGroup;
import vn.ocop.statistics.figure.Watermark;

/** Every question that may be asked at once has kept sums, or more rows than are given at once. */
class ListedQuestionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int COMMUNES = 3_321;

    @ParameterizedTest
    @EnumSource(Cube.class)
    void any_dimensions_without_communes_have_kept_sums_under_both_boundaries(Cube cube) {
        var without = new TreeSet<String>();
        questions(cube)
                .filter(query -> !query.by().contains(Dimension.COMMUNE))
                .filter(query -> !query.cells().listed())
                .forEach(query -> without.add(query.by() + " " + query.boundaries()));

        assertEquals(new TreeSet<String>(), without);
    }

    @ParameterizedTest
    @EnumSource(Cube.class)
    void communes_are_refused_only_beside_so_much_that_the_answer_is_too_long(Cube cube) {
        questions(cube)
                .filter(query -> query.by().contains(Dimension.COMMUNE))
                .filter(query -> !query.cells().listed())
                .forEach(query -> assertTrue(
                        query.by().stream().mapToInt(ListedQuestionsTest::codes).reduce(1, Math::multiplyExact)
                                > AnswerBounds.AT_ONCE.cells(),
                        () -> query.by() + " " + query.boundaries()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Cube.class,
            names = {"PRODUCTS", "CERTIFICATES"})
    void communes_of_a_region_by_what_has_few_codes_are_kept(Cube cube) {
        for (var few :
                List.of(Dimension.STARS, Dimension.STATE, Dimension.LEGAL_BASIS, Dimension.ORIGIN, Dimension.SET)) {
            for (var boundaries : Boundaries.values()) {
                assertTrue(
                        query(
                                        cube,
                                        List.of(Dimension.REGION, Dimension.COMMUNE, few),
                                        boundaries,
                                        Definition.VALID_ON_DAY)
                                .cells()
                                .listed(),
                        () -> few + " " + boundaries);
            }
        }
    }

    /** How many codes the nation has at least; a coarser dimension of the same column counts once, so it counts as one. */
    private static int codes(Dimension dimension) {
        return switch (dimension) {
            case COMMUNE -> COMMUNES;
            case PROVINCE, REGION -> 1; // the commune tells them
            case SECTOR -> 6;
            case GROUP -> 17;
            case SET -> ProductGroup.SETS;
            case STARS -> 3;
            case STATE, PRODUCER_TYPE -> 4;
            case KIND, LEGAL_BASIS, ISSUER_LEVEL, ORIGIN -> 2;
            case YEAR -> 10;
            case MONTH -> 120;
        };
    }

    /** Of one, two and three dimensions, as the caller may ask for them while it waits. */
    private static Stream<CubeQuery> questions(Cube cube) {
        var all = new ArrayList<List<Dimension>>(List.of(List.of()));
        for (var dimension : cube.dimensions()) {
            List.copyOf(all).stream()
                    .filter(some -> some.size() < AnswerBounds.AT_ONCE.dimensions())
                    .forEach(some -> all.add(
                            Stream.concat(some.stream(), Stream.of(dimension)).toList()));
        }
        assertTrue(all.size() > cube.dimensions().size() * 2, "enumerated");
        return all.stream().filter(some -> !some.isEmpty()).flatMap(by -> Arrays.stream(Boundaries.values())
                .flatMap(boundaries ->
                        Arrays.stream(Definition.values()).map(definition -> query(cube, by, boundaries, definition))));
    }

    private static CubeQuery query(Cube cube, List<Dimension> by, Boundaries boundaries, Definition definition) {
        var moment = new Moment(DAY, DAY.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new CubeQuery(
                cube, by, boundaries, new FigureQuery(moment, definition, new Watermark(List.of(), false), false));
    }
}
