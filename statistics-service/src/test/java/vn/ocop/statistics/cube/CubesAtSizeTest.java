package vn.ocop.statistics.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.cell.FoldUseCases;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.FigureQuery;
import vn.ocop.statistics.figure.Moment;
import vn.ocop.statistics.figure.Watermark;

/**
 * Ten years of many products: questions by three dimensions of any day against the recount of the facts in the same database, in one run. The
 * build asks a few of few products; {@code ./ocop bench cubes} asks many of as many as it is told, and of a tenth of them in turn: their cells are
 * set aside on the way. The recount of all facts is held against the kept cells.
 */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CubesAtSizeTest {

    private static final int PRODUCTS = Integer.getInteger("ocop.products", 300);
    private static final int APPLIED = Math.clamp(PRODUCTS / 3, 1, Integer.getInteger("ocop.applied", 20_000));
    private static final int COPIES = PRODUCTS / APPLIED;
    private static final int SMALLER_COPIES = Math.max(1, COPIES / 10);
    private static final int QUESTIONS = Integer.getInteger("ocop.questions", 20);
    private static final int RECOUNTS = Integer.getInteger("ocop.recounts", 10);
    private static final long SEED = Long.getLong("ocop.seed", System.nanoTime());
    private static final int MOST = 1_000_000;
    private static final int MOST_CELLS = 10_000; // of an answer that is given at once
    private static final int ROUNDS = 5;
    private static final List<String> CELL_TABLES = List.of("cell_delta", "cell_checkpoint", "cell_pack", "cell_fold");
    private static final List<Cube> RECOUNTED = List.of(Cube.PRODUCTS, Cube.PRODUCERS, Cube.CERTIFICATES);

    /** Those that certificates fill. */
    private static final List<Cube> ASKED = List.of(Cube.PRODUCTS, Cube.PRODUCERS, Cube.CERTIFICATES, Cube.FLOWS);

    /** The facts tell states only through their history; the others have too many codes to be held against each other often. */
    private static final Predicate<Dimension> NOT_RECOUNTED =
            List.of(Dimension.STATE, Dimension.COMMUNE, Dimension.MONTH)::contains;

    @Inject
    ReadModel model;

    @Inject
    FoldUseCases folding;

    @Inject
    CubeStore cubes;

    @Inject
    AdministrativeUnits units;

    @Inject
    Db db;

    @AfterEach
    void leave_no_table_behind() {
        TenYears.leaveNoTableBehind(db);
        CELL_TABLES.forEach(table -> db.update("drop table if exists smaller_" + table));
    }

    @Test
    void any_question_costs_the_same_and_answers_what_the_facts_say() {
        var random = new Random(SEED);
        model.empty();
        var lives = new TenYears(model, db, units, APPLIED);
        var applied = lives.fill(random);
        System.out.printf(
                "cubes: seed %d, %d events applied at %.0f/s%n",
                SEED, applied.count(), applied.count() / applied.seconds());
        var from = lives.keep();
        lives.copy(1, SMALLER_COPIES, from);
        fold(SMALLER_COPIES);
        recounted(random);
        setAside();
        lives.copy(SMALLER_COPIES, COPIES, from);
        fold(COPIES);
        print();
        var recounted = recounted(random);
        var slowest = at(ask(answeredAtOnce(random, false), recounted), 95);
        ask(answeredAtOnce(random, true), recounted);
        assertTrue(QUESTIONS < 1000 || slowest < at(recounted, 50));
    }

    private void fold(int copies) {
        var began = System.nanoTime();
        folding.foldAll();
        System.out.printf(
                "cubes: %d products with %d facts and %d differences, the last of them folded in %.1f s%n",
                APPLIED * copies, count("certificate_fact"), count("cell_delta"), seconds(began));
        db.update("analyze");
    }

    private void setAside() {
        for (var table : CELL_TABLES) {
            db.update("drop table if exists smaller_" + table);
            db.update("create table smaller_%s (like %s including defaults including storage including indexes)"
                    .formatted(table, table));
            db.update("insert into smaller_%s select * from %s".formatted(table, table));
        }
        db.update("analyze");
    }

    /** From the larger to the smaller, or back. */
    private void exchange() {
        for (var table : CELL_TABLES) {
            db.update("alter table %s rename to spare".formatted(table));
            db.update("alter table smaller_%s rename to %s".formatted(table, table));
            db.update("alter table spare rename to smaller_%s".formatted(table));
        }
    }

    /** Asks the smaller and the larger in turn; what the larger took, ascending. */
    private double[] ask(List<CubeQuery> queries, double[] recounted) {
        var smaller = new ArrayList<double[]>();
        var larger = new ArrayList<double[]>();
        for (int round = -1; round < ROUNDS; round++) { // the first to warm up
            exchange();
            var ofSmaller = ask(queries);
            exchange();
            var ofLarger = ask(queries);
            if (round >= 0) {
                smaller.add(ofSmaller);
                larger.add(ofLarger);
            }
        }
        var earlier = queries.getFirst().figure().moment().knownAt().isBefore(TenYears.KNOWN);
        tell(earlier ? "as known at any instant" : "question", queries, _ -> true, smaller, larger);
        tell(
                earlier ? "as known at any instant, no commune or month" : "no commune or month",
                queries,
                query -> !query.by().contains(Dimension.COMMUNE) && !query.by().contains(Dimension.MONTH),
                smaller,
                larger);
        var all = larger.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        System.out.printf(
                "cubes: recount p50 %.0f ms, p95 %.0f ms; %.0f times%n",
                at(recounted, 50), at(recounted, 95), at(recounted, 50) / at(all, 50));
        return all;
    }

    private static void tell(
            String what,
            List<CubeQuery> queries,
            Predicate<CubeQuery> asked,
            List<double[]> smaller,
            List<double[]> larger) {
        var of = IntStream.range(0, queries.size())
                .filter(i -> asked.test(queries.get(i)))
                .toArray();
        System.out.printf(
                "cubes: %s (%d) with a tenth p50 %.2f ms, p95 %.2f ms; with all p50 %.2f ms, p95 %.2f ms; p50 %.2f-fold, p95 %.2f-fold (medians of %d rounds)%n",
                what,
                of.length,
                median(smaller, round -> at(only(round, of), 50)),
                median(smaller, round -> at(only(round, of), 95)),
                median(larger, round -> at(only(round, of), 50)),
                median(larger, round -> at(only(round, of), 95)),
                fold(smaller, larger, of, 50),
                fold(smaller, larger, of, 95),
                smaller.size());
    }

    private static double median(List<double[]> rounds, ToDoubleFunction<double[]> of) {
        var sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        return at(sorted, 50);
    }

    private static double fold(List<double[]> smaller, List<double[]> larger, int[] of, int percent) {
        var folds = IntStream.range(0, smaller.size())
                .mapToDouble(i -> at(only(larger.get(i), of), percent) / at(only(smaller.get(i), of), percent))
                .sorted()
                .toArray();
        return at(folds, 50);
    }

    private static double[] only(double[] took, int[] of) {
        return Arrays.stream(of).mapToDouble(i -> took[i]).sorted().toArray();
    }

    private void print() {
        db.query(
                "select span, count(*) as n, sum(length(cells)) >> 20 as mib from cell_checkpoint group by span order by span",
                row -> {
                    System.out.printf(
                            "cubes: %s %d vectors, %d MiB%n",
                            row.string("span"), row.longValue("n"), row.longValue("mib"));
                    return true;
                });
        for (var table : List.of("cell_delta", "cell_checkpoint", "cell_pack")) {
            System.out.printf(
                    "cubes: %s %d MiB%n",
                    table,
                    db.queryOne(
                                    "select pg_total_relation_size(?::regclass) >> 20 as n",
                                    row -> row.longValue("n"),
                                    table)
                            .orElseThrow());
        }
    }

    private long count(String table) {
        return db.queryOne("select count(*) as n from " + table, row -> row.longValue("n"))
                .orElseThrow();
    }

    /** Milliseconds of each. */
    private double[] ask(List<CubeQuery> queries) {
        var took = new double[queries.size()];
        for (int i = 0; i < took.length; i++) {
            var began = System.nanoTime();
            cubes.read(queries.get(i), MOST);
            took[i] = seconds(began) * 1000;
        }
        return took;
    }

    /** Any three dimensions, if sums are kept by them and the answer has few enough cells. */
    private List<CubeQuery> answeredAtOnce(Random random, boolean earlier) {
        return Stream.generate(() -> question(random, ASKED.get(random.nextInt(ASKED.size())), earlier, _ -> true))
                .filter(query -> query.cells().listed()
                        && cubes.read(query, MOST).cells().size() <= MOST_CELLS)
                .limit(QUESTIONS)
                .toList();
    }

    private double[] recounted(Random random) {
        var took = new double[RECOUNTS];
        for (int i = 0; i < RECOUNTS; i++) {
            var query = question(random, RECOUNTED.get(i % RECOUNTED.size()), i % 2 == 1, NOT_RECOUNTED.negate());
            var began = System.nanoTime();
            var recounted = new Recount(db).of(query, MOST);
            took[i] = seconds(began) * 1000;
            assertEquals(recounted.cells(), cubes.read(query, MOST).cells(), query::toString);
        }
        Arrays.sort(took);
        return took;
    }

    private static CubeQuery question(Random random, Cube cube, boolean earlier, Predicate<Dimension> asked) {
        var dimensions = new ArrayList<>(cube.dimensions());
        dimensions.removeIf(asked.negate());
        Collections.shuffle(dimensions, random);
        return new CubeQuery(
                cube,
                dimensions.subList(0, 3),
                random.nextBoolean() ? Boundaries.OF_63 : Boundaries.OF_34,
                new FigureQuery(
                        new Moment(
                                TenYears.FIRST.plusDays(random.nextInt(TenYears.DAYS)),
                                earlier
                                        ? TenYears.recorded(
                                                random, TenYears.FIRST.plusDays(random.nextInt(TenYears.DAYS)))
                                        : TenYears.KNOWN),
                        random.nextBoolean() ? Definition.RECOGNISED_EVER : Definition.VALID_ON_DAY,
                        new Watermark(List.of(), false),
                        false));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
