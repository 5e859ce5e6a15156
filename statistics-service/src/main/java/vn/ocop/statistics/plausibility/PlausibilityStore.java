package vn.ocop.statistics.plausibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;

/** Looks at facts and publications as they lie, past the cubes. */
@ApplicationScoped
class PlausibilityStore {

    private final Db db;

    PlausibilityStore(Db db) {
        this.db = db;
    }

    private record Month(String province, YearMonth month, long n) {}

    /** By province among the 34; what is not told is left out. */
    List<MonthlyCounts> months() {
        return db
                .query(
                        """
                        select province_2025 as province, to_char(legal_day, 'YYYY-MM') as month, count(*) as n
                        from certificate_fact issued
                        where kind = 'ISSUED' and province_2025 is not null and not exists (
                            select from certificate_fact gone
                            where gone.certificate_id = issued.certificate_id and gone.kind = 'ANNULLED')
                        group by province_2025, to_char(legal_day, 'YYYY-MM') order by 1, 2
                        """,
                        row -> new Month(
                                row.string("province"), YearMonth.parse(row.string("month")), row.longValue("n")))
                .stream()
                .collect(Collectors.groupingBy(Month::province, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new MonthlyCounts(
                        entry.getKey(),
                        entry.getValue().stream()
                                .collect(Collectors.toMap(Month::month, Month::n, Long::sum, TreeMap::new))))
                .toList();
    }

    /**
     * Certificates whose days contradict each other.
     *
     * @param fault beforeProgramme, afterRecord, endsBeforeItBegins or endedBeforeIssue
     * @param certificates at most ten
     */
    record Impossible(@Nullable String province, String fault, long n, List<String> certificates) {}

    List<Impossible> impossibleDates(LocalDate programmeStart) {
        return db.query(
                """
                with faults as (
                    select province_2025, certificate_id, case
                        when legal_day < ? then 'beforeProgramme'
                        when legal_day > (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date then 'afterRecord'
                        when valid_until < valid_from then 'endsBeforeItBegins' end as fault
                    from certificate_fact where kind = 'ISSUED'
                    union all
                    select ended.province_2025, ended.certificate_id, 'endedBeforeIssue'
                    from certificate_fact ended join certificate_fact issued
                        on issued.certificate_id = ended.certificate_id and issued.kind = 'ISSUED'
                    where ended.kind in ('REVOKED', 'WITHDRAWN') and ended.legal_day < issued.legal_day)
                select province_2025, fault, count(*) as n,
                    (array_agg(certificate_id::text order by certificate_id))[1:10] as certificates
                from faults where fault is not null group by province_2025, fault order by province_2025 nulls first, fault
                """,
                row -> new Impossible(
                        row.stringOrNull("province_2025"),
                        row.string("fault"),
                        row.longValue("n"),
                        row.strings("certificates")),
                programmeStart);
    }

    /** A national total as it was published. */
    record Published(String number, LocalDate asOf, BigDecimal products) {}

    List<Published> publishedTotals() {
        return db.query(
                """
                select number, as_of, figures -> 0 ->> 'value' as products from publication
                where measure = 'products' and figures -> 0 -> 'codes' = '{}' and definition is distinct from 'validOnDay'
                    and standing <> 'GENERATED' and citation is not null
                order by as_of, revision
                """,
                row -> new Published(row.string("number"), row.date("as_of"), new BigDecimal(row.string("products"))));
    }
}
