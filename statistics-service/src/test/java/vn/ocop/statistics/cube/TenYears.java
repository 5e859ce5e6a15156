package vn.ocop.statistics.cube;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;
import vn.ocop.platform.reference.Unit;
import vn.ocop.statistics.HistoryFixtures.Certificate;
import vn.ocop.statistics.ReadModel;
import vn.ocop.statistics.TestEvent;

/**
 * Ten years of products. The first come through the handlers; the rest are the same lives of other products with the next product sets, written as
 * rows: what applying them would write, since no rule looks at which set it is.
 */
final class TenYears {

    static final LocalDate FIRST = LocalDate.of(2016, 11, 1);
    static final int DAYS = 3_650;

    /** Everything is recorded by then. */
    static final Instant KNOWN = Instant.parse("2026-11-20T00:00:00Z");

    private static final int CHUNK = 2_000;
    private static final int BATCH = 500; // what one poll brings
    private static final int DAYS_TO_RECORD = 30;

    private final ReadModel model;
    private final Db db;
    private final List<String> communes;
    private final int applied;

    /** @param applied products that come through the handlers */
    TenYears(ReadModel model, Db db, AdministrativeUnits units, int applied) {
        this.model = model;
        this.db = db;
        this.communes = units.units(Level.COMMUNE, null, LocalDate.of(2025, 7, 1)).stream()
                .map(Unit::code)
                .toList();
        this.applied = applied;
    }

    record Applied(int count, double seconds) {}

    Applied fill(Random random) {
        var count = 0;
        var seconds = 0.0;
        for (int done = 0; done < applied; done += CHUNK) {
            var first = new ArrayList<TestEvent>();
            var later = new ArrayList<TestEvent>();
            var maker = maker(random);
            for (int i = 0; i < Math.min(CHUNK, applied - done); i++) {
                if (random.nextInt(9) < 5) { // nine products of five producers
                    maker = maker(random);
                }
                addProduct(random, maker, first, later);
            }
            var began = System.nanoTime();
            model.apply(first, BATCH);
            model.apply(later, BATCH);
            seconds += (System.nanoTime() - began) / 1e9;
            count += first.size() + later.size();
        }
        return new Applied(count, seconds);
    }

    /** Whose products are of one set, so that the copies of a life stay those of one producer. */
    private record Maker(UUID id, String commune, int set, String type) {}

    private Maker maker(Random random) {
        return new Maker(
                UUID.randomUUID(),
                communes.get(random.nextInt(communes.size())),
                1 + random.nextInt(26),
                List.of("COOPERATIVE", "ENTERPRISE", "HOUSEHOLD", "COOPERATIVE_GROUP")
                        .get(random.nextInt(4)));
    }

    /** Recognised again and again: some five facts a product. */
    private static void addProduct(Random random, Maker maker, List<TestEvent> first, List<TestEvent> later) {
        var product = UUID.randomUUID();
        var certificate = certificate(random, product, maker, FIRST.plusDays(random.nextInt(DAYS * 2 / 3)));
        first.add(certificate.issued());
        while (true) {
            var again = certificate.signedOn.plusMonths(30L + random.nextInt(6));
            if (again.isAfter(FIRST.plusDays(DAYS)) || random.nextInt(8) == 0) {
                break;
            }
            var next = certificate(random, product, maker, again);
            later.add(next.issued());
            later.add(certificate.superseded(again, next.recordedAt));
            certificate = next;
        }
        if (certificate.validUntil.isBefore(FIRST.plusDays(DAYS))) {
            later.add(certificate.expired(recorded(random, certificate.validUntil)));
        }
    }

    /** Of which copies are made, up to the newest difference. */
    long keep() {
        db.update("drop table if exists certificate_fact_base");
        db.update("create unlogged table certificate_fact_base as select * from certificate_fact");
        return db.queryOne("select max(seq) as seq from cell_delta", row -> row.longValue("seq"))
                .orElseThrow();
    }

    static void leaveNoTableBehind(Db db) {
        db.update("drop table if exists certificate_fact_base");
    }

    /** @param last of the differences that came through the handlers */
    void copy(int first, int before, long last) {
        for (int copy = first; copy < before; copy++) {
            db.update(COPY_FACTS, copy, copy, copy, copy);
            db.update(COPY_DIFFERENCES, copy, last);
        }
    }

    private static final String COPY_FACTS = """
            insert into certificate_fact (certificate_id, aggregate_version, kind, product_id, producer_id, legal_day, recorded_at, stars,
                product_set, commune_code, province_code, province_2024, province_2025, producer_type, issuer_level, legal_basis, origin,
                valid_from, valid_until)
            select md5(certificate_id::text || ?)::uuid, aggregate_version, kind, md5(product_id::text || ?)::uuid,
                md5(producer_id::text || ?)::uuid, legal_day, recorded_at, stars, (product_set - 1 + ?) % 26 + 1, commune_code,
                province_code, province_2024, province_2025, producer_type, issuer_level, legal_basis, origin, valid_from, valid_until
            from certificate_fact_base
            """;

    private static final String COPY_DIFFERENCES = """
            insert into cell_delta (subject, legal_day, recorded_at, province_2024, province_2025, commune, product_set, stars, state, kind,
                producer_type, legal_basis, issuer_level, origin, month, ever, valid, issued)
            select subject, legal_day, recorded_at, province_2024, province_2025, commune,
                ((product_set::int - 1 + ?) % 26 + 1)::text, stars, state, kind, producer_type, legal_basis, issuer_level, origin, month,
                ever, valid, issued
            from cell_delta where seq <= ?
            """;

    private static Certificate certificate(Random random, UUID product, Maker maker, LocalDate day) {
        var certificate = new Certificate(product).signedOn(day);
        certificate.producerId = maker.id();
        certificate.communeCode = maker.commune();
        certificate.provinceCode = "08"; // the commune decides
        certificate.stars = random.nextInt(100) < 74 ? 3 : random.nextInt(100) < 97 ? 4 : 5;
        certificate.set = maker.set();
        certificate.producerType = maker.type();
        certificate.legalBasis = day.isBefore(LocalDate.of(2023, 2, 24)) ? "1048/QĐ-TTg" : "148/QĐ-TTg";
        certificate.recordedAt = recorded(random, day);
        return certificate;
    }

    /** Within a month of the day. */
    static Instant recorded(Random random, LocalDate day) {
        var recorded =
                day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(DAYS_TO_RECORD * 86_400));
        return recorded.isAfter(KNOWN) ? KNOWN : recorded;
    }
}
