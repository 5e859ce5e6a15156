package vn.ocop.statistics.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.cell.FoldUseCases;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.FigureQuery;
import vn.ocop.statistics.figure.Moment;
import vn.ocop.statistics.figure.Watermark;

/** Kept cells against the recount of the facts; set -Dseed=... to repeat a failure, -Dhistories=... for more products in each. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CellsTest {

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int HISTORIES = Integer.getInteger("histories", 80);
    private static final int QUESTIONS = 60;
    private static final int MOST = 100_000;
    private static final List<Cube> RECOUNTED = List.of(Cube.PRODUCTS, Cube.PRODUCERS, Cube.CERTIFICATES);

    private static final List<Cube> ALL = List.of(Cube.values());

    @Inject
    ReadModel model;

    @Inject
    FoldUseCases folding;

    @Inject
    CubeStore cubes;

    @Inject
    Db db;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + 3);
    }

    @BeforeEach
    void start_empty() {
        model.empty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void kept_cells_equal_the_recount_for_any_moment_dimensions_and_boundaries_however_far_the_fold_has_come(
            long seed) {
        var random = new Random(seed);
        var events = new ArrayList<>(HistoryFixtures.randomHistories(random, HISTORIES));
        Collections.shuffle(events, random); // late facts are frequent
        var third = events.size() / 3;
        model.apply(events.subList(0, third));
        folding.foldAll();
        askAndCompare(random);
        model.apply(events.subList(third, 2 * third));
        folding.foldAll();
        model.apply(events.subList(2 * third, events.size()));
        askAndCompare(random);
        folding.foldAll();
        askAndCompare(random);
    }

    /** Flows and states too, which no recount of the facts tells. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_folded_answers_as_before(long seed) {
        var random = new Random(seed);
        model.apply(HistoryFixtures.randomHistories(random, HISTORIES));
        var queries = Stream.generate(() -> question(random, ALL.get(random.nextInt(ALL.size())), dimension -> true))
                .limit(2 * QUESTIONS)
                .toList();
        var before = queries.stream().map(query -> cubes.read(query, MOST)).toList();

        folding.foldAll();

        for (int i = 0; i < queries.size(); i++) {
            assertEquals(before.get(i), cubes.read(queries.get(i), MOST), queries.get(i)::toString);
        }
    }

    private void askAndCompare(Random random) {
        for (int i = 0; i < QUESTIONS; i++) {
            var query = question(random);
            var recounted = new Recount(db).of(query, MOST);
            var kept = cubes.read(query, MOST);

            assertEquals(recounted.cells(), kept.cells(), query::toString);
            assertEquals(recounted.total(), kept.total(), query::toString);
            assertEquals(
                    kept.total(),
                    cubes.read(underTheOthers(query), MOST).total(),
                    () -> "under both boundaries: " + query);
        }
    }

    private static CubeQuery underTheOthers(CubeQuery query) {
        var others = query.boundaries() == Boundaries.OF_34 ? Boundaries.OF_63 : Boundaries.OF_34;
        return new CubeQuery(query.cube(), query.by(), others, query.figure());
    }

    /** The facts tell states only through their history. */
    private static CubeQuery question(Random random) {
        return question(
                random, RECOUNTED.get(random.nextInt(RECOUNTED.size())), dimension -> dimension != Dimension.STATE);
    }

    private static CubeQuery question(Random random, Cube cube, Predicate<Dimension> asked) {
        var dimensions = new ArrayList<>(cube.dimensions());
        dimensions.removeIf(asked.negate());
        Collections.shuffle(dimensions, random);
        return query(
                cube,
                random.nextBoolean() ? Definition.VALID_ON_DAY : Definition.RECOGNISED_EVER,
                random.nextBoolean() ? Boundaries.OF_63 : Boundaries.OF_34,
                moment(random),
                dimensions.subList(0, 1 + random.nextInt(Math.min(3, dimensions.size()))));
    }

    /** Of recordings and between them; every third day is about that of the instant. */
    private static Moment moment(Random random) {
        var known = HistoryFixtures.instant(random);
        if (random.nextBoolean()) {
            known = known.plus(random.nextInt(487), ChronoUnit.HOURS);
        }
        var day = random.nextInt(3) == 0
                ? LocalDate.ofInstant(known, ZoneOffset.UTC).plusDays(random.nextInt(81) - 40L)
                : HistoryFixtures.day(random).plusDays(random.nextInt(20));
        return new Moment(day, known);
    }

    @Test
    void a_lapse_counts_by_its_date_without_an_event() {
        model.apply(List.of(new Certificate(UUID.randomUUID())
                .signedOn(LocalDate.of(2022, 3, 15))
                .issued()));
        folding.foldAll();

        assertEquals(List.of("VALID=1"), states(LocalDate.of(2025, 3, 15)));
        assertEquals(List.of("EXPIRED=1"), states(LocalDate.of(2025, 3, 16)));
        assertEquals(
                1,
                ask(Cube.PRODUCTS, Definition.VALID_ON_DAY, LocalDate.of(2025, 3, 15), Dimension.STARS)
                        .total());
        assertEquals(
                0,
                ask(Cube.PRODUCTS, Definition.VALID_ON_DAY, LocalDate.of(2025, 3, 16), Dimension.STARS)
                        .total());
        assertEquals(List.of("NEW=1"), flows(LocalDate.of(2025, 3, 15)));
        assertEquals(List.of("LAPSED=1", "NEW=1"), flows(LocalDate.of(2025, 3, 16)));
    }

    @Test
    void an_upgrade_and_a_revocation_are_flows_of_their_days() {
        var product = UUID.randomUUID();
        var first = new Certificate(product).signedOn(LocalDate.of(2023, 2, 1));
        var second = new Certificate(product).signedOn(LocalDate.of(2024, 5, 6));
        second.stars = 4;
        model.apply(List.of(
                first.issued(),
                second.issued(),
                second.revoked(
                        LocalDate.of(2024, 9, 1),
                        HistoryFixtures.instant(new Random(1)).plusSeconds(99))));

        assertEquals(List.of("NEW=1"), flows(LocalDate.of(2024, 5, 5)));
        assertEquals(List.of("NEW=1", "UPGRADED=1"), flows(LocalDate.of(2024, 5, 6)));
        assertEquals(List.of("ENDED=1", "NEW=1", "UPGRADED=1"), flows(LocalDate.of(2024, 9, 1)));
        assertEquals(List.of("REVOKED=1"), states(LocalDate.of(2024, 9, 1)));
        assertEquals(
                List.of("REVOKED=1", "SUPERSEDED=1"),
                lines(ask(Cube.CERTIFICATES, Definition.RECOGNISED_EVER, LocalDate.of(2024, 9, 1), Dimension.STATE)));
    }

    private List<String> states(LocalDate day) {
        return lines(ask(Cube.PRODUCTS, Definition.RECOGNISED_EVER, day, Dimension.STATE));
    }

    private List<String> flows(LocalDate day) {
        return lines(ask(Cube.FLOWS, Definition.RECOGNISED_EVER, day, Dimension.KIND));
    }

    private static List<String> lines(Cells cells) {
        return cells.cells().stream()
                .map(cell -> cell.codes().getFirst() + "=" + cell.value())
                .toList();
    }

    private Cells ask(Cube cube, Definition definition, LocalDate day, Dimension by) {
        var moment = new Moment(day, HistoryFixtures.END.atStartOfDay().toInstant(ZoneOffset.UTC));
        return cubes.read(query(cube, definition, Boundaries.OF_34, moment, List.of(by)), MOST);
    }

    private static CubeQuery query(
            Cube cube, Definition definition, Boundaries boundaries, Moment moment, List<Dimension> by) {
        return new CubeQuery(
                cube, by, boundaries, new FigureQuery(moment, definition, new Watermark(List.of(), false), false));
    }
}
