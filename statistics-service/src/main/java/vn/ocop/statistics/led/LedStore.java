package vn.ocop.statistics.led;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.database.Columns;
import vn.ocop.platform.database.Db;
import vn.ocop.statistics.figure.CountedSql;

/** Table {@code led_producer}, and the two tables that are made of it. */
@ApplicationScoped
class LedStore {

    record ByProvinceAndYear(String province, String year, LedCount count) {}

    record BySector(String sector, LedCount count) {}

    private static final String COUNTS = """
            count(distinct producer_id) filter (where women) as women, count(distinct producer_id) filter (where minority) as minority,
            count(distinct producer_id) filter (where disability) as disability
            from current_product join led_producer using (producer_id) where certificate_id is not null""";

    private final Db db;

    LedStore(Db db) {
        this.db = db;
    }

    /** One row a producer. */
    record Led(UUID producer, boolean women, boolean minority, boolean disability) {}

    void put(Collection<Led> producers) {
        var rows = List.copyOf(producers);
        db.update(
                """
                insert into led_producer (producer_id, women, minority, disability)
                select id, women::boolean, minority::boolean, disability::boolean
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as g (id, women, minority, disability)
                on conflict (producer_id) do update set women = excluded.women, minority = excluded.minority,
                    disability = excluded.disability
                """,
                Columns.uuids(rows, Led::producer),
                Columns.texts(rows, Led::women),
                Columns.texts(rows, Led::minority),
                Columns.texts(rows, Led::disability));
    }

    void erase(Collection<UUID> producers) {
        db.update("delete from led_producer where producer_id = any (?)", (Object) producers.toArray(UUID[]::new));
    }

    List<ByProvinceAndYear> byProvinceAndYear() {
        return db.query(
                """
                select coalesce(province_2025, 'UNALLOCATED') as province, extract(year from legal_day)::int::text as year, %s
                group by 1, 2 order by 1, 2
                """.formatted(COUNTS),
                row -> new ByProvinceAndYear(
                        row.string("province"),
                        row.string("year"),
                        LedCount.rounded(
                                row.longValue("women"), row.longValue("minority"), row.longValue("disability"))));
    }

    List<BySector> bySector() {
        return db.query(
                "select %s as sector, %s group by 1 order by min(product_set)"
                        .formatted(CountedSql.sectorOfSet(), COUNTS),
                row -> new BySector(
                        row.string("sector"),
                        LedCount.rounded(
                                row.longValue("women"), row.longValue("minority"), row.longValue("disability"))));
    }
}
