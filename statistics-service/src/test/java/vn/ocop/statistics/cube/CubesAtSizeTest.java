package vn.ocop.statistics.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;
import vn.ocop.platform.reference.Unit;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;
import vn.ocop.statistics.cell.FoldUseCases;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.FigureQuery;
import vn.ocop.statistics.figure.Moment;
import vn.ocop.statistics.figure.Watermark;

/**
 * Ten years of many products: questions by three dimensions of any day against the recount of the facts in the same database, in one run. The
 * build asks a few of few products; {@code ./ocop bench cubes} asks many of as many as it is told.
 */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CubesAtSizeTest {

    private static final int PRODUCTS = Integer.getInteger("ocop.products", 300);
    private static final int QUESTIONS = Integer.getInteger("ocop.questions", 20);
    private static final int RECOUNTS = Integer.getInteger("ocop.recounts", 10);
    private static final long SEED = Long.getLong("ocop.seed", System.nanoTime());
    private static final int MOST = 1_000_000;
    private static final int CHUNK = 2_000;
    private static final int BATCH = 500; // what one poll brings
    private static final LocalDate FIRST = LocalDate.of(2016, 11, 1);
    private static final int DAYS = 3_650;
    private static final Instant KNOWN = Instant.parse("2026-11-20T00:00:00Z");

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

    @Test
    void any_question_costs_the_same_and_answers_what_the_facts_say() {
        var random = new Random(SEED);
        model.empty();
        var applied = fill(random);
        var began = System.nanoTime();
        folding.foldAll();
        db.update("analyze");
        System.out.printf(
                "cubes: seed %d, %d products, %d events applied at %.0f/s, the rest folded in %.1f s%n",
                SEED, PRODUCTS, applied.count(), applied.count() / applied.seconds(), seconds(began));
        var recounted = recounted(random);
        ask(random); // warm
        var kept = ask(random);
        System.out.printf(
                "cubes: question p50 %.2f ms, p95 %.2f ms, most %.2f ms; recount p50 %.0f ms, p95 %.0f ms; %.0f times%n",
                at(kept, 50),
                at(kept, 95),
                at(kept, 100),
                at(recounted, 50),
                at(recounted, 95),
                at(recounted, 50) / at(kept, 50));
        assertTrue(QUESTIONS < 1000 || at(kept, 50) < at(recounted, 50));
    }

    private record Applied(int count, double seconds) {}

    private Applied fill(Random random) {
        var communes = units.units(Level.COMMUNE, null, LocalDate.of(2025, 7, 1)).stream()
                .map(Unit::code)
                .toList();
        var count = 0;
        var seconds = 0.0;
        for (int done = 0; done < PRODUCTS; done += CHUNK) {
            var first = new ArrayList<TestEvent>();
            var later = new ArrayList<TestEvent>();
            for (int i = 0; i < Math.min(CHUNK, PRODUCTS - done); i++) {
                addProduct(random, communes.get(random.nextInt(communes.size())), first, later);
            }
            var began = System.nanoTime();
            model.apply(first, BATCH);
            model.apply(later, BATCH);
            seconds += seconds(began);
            count += first.size() + later.size();
        }
        return new Applied(count, seconds);
    }

    private static void addProduct(Random random, String commune, List<TestEvent> first, List<TestEvent> later) {
        var product = UUID.randomUUID();
        var certificate = certificate(random, product, commune, FIRST.plusDays(random.nextInt(DAYS)));
        first.add(certificate.issued());
        var again = certificate.signedOn.plusMonths(30L + random.nextInt(6));
        if (again.isBefore(FIRST.plusDays(DAYS)) && random.nextInt(3) > 0) {
            var next = certificate(random, product, commune, again);
            next.set = certificate.set;
            next.producerId = certificate.producerId;
            later.add(next.issued());
            later.add(certificate.superseded(again, KNOWN.minusSeconds(random.nextInt(1_000_000))));
        } else if (certificate.validUntil.isBefore(FIRST.plusDays(DAYS))) {
            later.add(certificate.expired(KNOWN.minusSeconds(random.nextInt(1_000_000))));
        }
    }

    private static Certificate certificate(Random random, UUID product, String commune, LocalDate day) {
        var certificate = new Certificate(product).signedOn(day);
        certificate.communeCode = commune;
        certificate.provinceCode = "08"; // the commune decides
        certificate.stars = random.nextInt(100) < 74 ? 3 : random.nextInt(100) < 97 ? 4 : 5;
        certificate.set = 1 + random.nextInt(26);
        certificate.producerType = List.of("COOPERATIVE", "ENTERPRISE", "HOUSEHOLD", "COOPERATIVE_GROUP")
                .get(random.nextInt(4));
        certificate.legalBasis = day.isBefore(LocalDate.of(2023, 2, 24)) ? "1048/QĐ-TTg" : "148/QĐ-TTg";
        certificate.recordedAt = KNOWN.minusSeconds(random.nextInt(3_000_000));
        return certificate;
    }

    /** Milliseconds of each, ascending. */
    private double[] ask(Random random) {
        var took = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            var query = question(random);
            var began = System.nanoTime();
            cubes.read(query, MOST);
            took[i] = seconds(began) * 1000;
        }
        Arrays.sort(took);
        return took;
    }

    private double[] recounted(Random random) {
        var took = new double[RECOUNTS];
        for (int i = 0; i < RECOUNTS; i++) {
            var query = question(random);
            var began = System.nanoTime();
            var recounted = cubes.recount(query, MOST);
            took[i] = seconds(began) * 1000;
            assertEquals(recounted.cells(), cubes.read(query, MOST).cells(), query::toString);
        }
        Arrays.sort(took);
        return took;
    }

    /** At most 10,000 cells: no commune and no month beside two others of many codes. */
    private static CubeQuery question(Random random) {
        var dimensions = new ArrayList<>(Cube.PRODUCTS.dimensions());
        dimensions.removeAll(List.of(Dimension.STATE, Dimension.COMMUNE, Dimension.MONTH));
        Collections.shuffle(dimensions, random);
        return new CubeQuery(
                random.nextBoolean() ? Cube.PRODUCTS : Cube.CERTIFICATES,
                dimensions.subList(0, 3),
                random.nextBoolean() ? Boundaries.OF_63 : Boundaries.OF_34,
                new FigureQuery(
                        new Moment(FIRST.plusDays(random.nextInt(DAYS)), KNOWN),
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
