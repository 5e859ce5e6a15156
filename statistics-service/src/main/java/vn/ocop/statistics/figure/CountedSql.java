package vn.ocop.statistics.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A selection of facts as SQL with its arguments; the definitions said over all products; held against their plain statement by a test.
 *
 * @param sql constant text; values only as arguments
 */
public record CountedSql(String sql, List<Object> args) {

    private static final String EVER = """
            select distinct on (product_id) * from certificate_fact one
            where kind = 'ISSUED' and legal_day <= ? and recorded_at <= ? and not exists (
                    select from certificate_fact gone
                    where gone.certificate_id = one.certificate_id and gone.kind = 'ANNULLED' and gone.recorded_at <= ?)
            order by product_id, legal_day desc, recorded_at desc, certificate_id desc, aggregate_version desc""";

    private static final String VALID = """
            select c.* from (
                select distinct on (product_id) * from certificate_fact one
                where kind = 'ISSUED' and legal_day <= ? and recorded_at <= ? and valid_from <= ? and not exists (
                    select from certificate_fact gone
                    where gone.certificate_id = one.certificate_id and gone.kind = 'ANNULLED' and gone.recorded_at <= ?)
                order by product_id, legal_day desc, recorded_at desc, certificate_id desc, aggregate_version desc) c
            where not exists (
                    select from certificate_fact ended
                    where ended.certificate_id = c.certificate_id and ended.kind in ('REVOKED', 'WITHDRAWN')
                        and ended.legal_day <= ? and ended.recorded_at <= ?)
                and (c.valid_until >= ? or exists (
                    select from certificate_fact kept
                    where kept.certificate_id = c.certificate_id and kept.kind = 'EXTENDED'
                        and kept.valid_until >= ? and kept.recorded_at <= ?))""";

    private static final String CERTIFICATES = """
            select distinct on (certificate_id) * from certificate_fact one
            where kind = 'ISSUED' and legal_day <= ? and recorded_at <= ? and not exists (
                    select from certificate_fact gone
                    where gone.certificate_id = one.certificate_id and gone.kind = 'ANNULLED' and gone.recorded_at <= ?)
            order by certificate_id, aggregate_version desc""";

    /** Certificates by which products count, the newest first. */
    public static final String NEWEST_FIRST =
            "legal_day desc, recorded_at desc, certificate_id desc, aggregate_version desc";

    private static final String DECISIONS = """
            select distinct on (product_id) outcome from decision_fact
            where legal_day <= ? and recorded_at <= ?
            order by product_id, legal_day desc, recorded_at desc, source_id desc, aggregate_version desc""";

    public CountedSql {
        args = List.copyOf(args);
    }

    /** One row a counted product, with the certificate by which it counts. */
    public static CountedSql products(Definition definition, Moment moment) {
        var day = moment.asOf();
        var known = moment.knownAt();
        return switch (definition) {
            case RECOGNISED_EVER -> new CountedSql(EVER, List.of(day, known, known));
            case VALID_ON_DAY -> new CountedSql(VALID, List.of(day, known, day, known, day, known, day, day, known));
        };
    }

    /** One row a certificate: all that were issued, or those in force. */
    public static CountedSql certificates(Definition definition, Moment moment) {
        return definition == Definition.RECOGNISED_EVER
                ? new CountedSql(CERTIFICATES, List.of(moment.asOf(), moment.knownAt(), moment.knownAt()))
                : products(definition, moment); // one product has one certificate in force
    }

    static CountedSql latestDecisions(Moment moment) {
        return new CountedSql(DECISIONS, List.of(moment.asOf(), moment.knownAt()));
    }

    /** Constant SQL that gives the sector of a counted row. */
    public static String sectorOfSet() {
        return Arrays.stream(Sector.values())
                .filter(sector -> sector != Sector.UNCLASSIFIED)
                .map(sector -> "when product_set between %d and %d then '%s'"
                        .formatted(sector.firstSet(), sector.lastSet(), sector.name()))
                .collect(Collectors.joining(" ", "case ", " else '" + Sector.UNCLASSIFIED.name() + "' end"));
    }

    /** The arguments of this selection followed by others. */
    public List<Object> and(List<Object> more) {
        var all = new ArrayList<>(args);
        all.addAll(more);
        return all;
    }
}
