package vn.ocop.certification.revocationcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Revocation.Ground;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;

/** Tables {@code revocation_case} and {@code revocation_case_decline}. */
@ApplicationScoped
class RevocationCaseStore {

    private static final String SELECT = """
            select v.*, c.number, c.product_name, c.producer_name, c.stars, c.province_code, s.last_day, s.superseded_on,
                   s.revoked_on, s.withdrawn_on, d.document_number as declined_by_document, d.signed_on as declined_on,
                   d.reason as declined_because
            from revocation_case v join certificate c on c.id = v.certificate_id
                 join certificate_standing s on s.certificate_id = v.certificate_id
                 left join revocation_case_decline d on d.case_id = v.id
            """;

    /** Those that wait for the authority, as {@link RevocationCase#stateOn} has it. */
    private static final String WAITING = """
             and d.case_id is null and s.revoked_on is null and s.last_day >= ?
             and (s.withdrawn_on is null or s.withdrawn_on > ?) and (s.superseded_on is null or s.superseded_on > ?)""";

    private final Db db;

    RevocationCaseStore(Db db) {
        this.db = db;
    }

    /** @return false if the document was recorded about this certificate already */
    boolean add(UUID id, UUID certificateId, RevocationCaseJson.NewJson said, String by, Instant at) {
        var document = said.document();
        return db.update(
                        """
                        insert into revocation_case (id, certificate_id, ground, trigger, document_number, document_issuer,
                            document_on, due_on, reason, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (certificate_id, document_issuer, document_number) do nothing""",
                        id,
                        certificateId,
                        said.ground(),
                        said.trigger(),
                        document.number(),
                        document.issuer(),
                        document.on(),
                        RevocationCase.dueOn(document.on()),
                        said.reason(),
                        by,
                        at)
                == 1;
    }

    /** @return false if it was declined already */
    boolean decline(UUID id, RevocationCaseJson.DeclineJson said, String by, Instant at) {
        return db.update(
                        "insert into revocation_case_decline (case_id, document_number, signed_on, reason, declined_by, declined_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        id,
                        said.number(),
                        said.signedOn(),
                        said.reason(),
                        by,
                        at)
                == 1;
    }

    Optional<RevocationCase> find(UUID id) {
        return db.queryOne(SELECT + " where v.id = ?", RevocationCaseStore::read, id);
    }

    /**
     * The earliest last day first.
     *
     * @param provinces null for the whole country
     * @param waitingOn only those that wait for the authority on that day; null for all
     * @param overdue of those, only whose last day has passed
     */
    List<RevocationCase> list(
            @Nullable Set<String> provinces, @Nullable LocalDate waitingOn, boolean overdue, PageRequest page) {
        var sql = new StringBuilder(SELECT).append(" where true");
        var args = new ArrayList<Object>();
        if (provinces != null) {
            sql.append(" and c.province_code = any(?)");
            args.add(provinces.toArray(String[]::new));
        }
        if (waitingOn != null) {
            sql.append(WAITING);
            args.addAll(List.of(waitingOn, waitingOn, waitingOn));
            if (overdue) {
                sql.append(" and v.due_on < ?");
                args.add(waitingOn);
            }
        }
        if (!page.withKeys(2).afterKeys().isEmpty()) {
            sql.append(" and (v.due_on, v.id) > (?::date, ?)");
            args.add(page.afterKeys().getFirst());
            args.add(page.afterId());
        }
        args.add(page.limit() + 1);
        return db.query(
                sql.append(" order by v.due_on, v.id limit ?").toString(), RevocationCaseStore::read, args.toArray());
    }

    private static RevocationCase read(Row row) throws SQLException {
        var declined = row.stringOrNull("declined_by_document");
        return new RevocationCase(
                row.uuid("id"),
                new RevocationCase.Subject(
                        row.uuid("certificate_id"),
                        row.string("number"),
                        row.string("product_name"),
                        row.string("producer_name"),
                        row.intValue("stars"),
                        row.string("province_code")),
                Ground.valueOf(row.string("ground")),
                RevocationCase.Trigger.valueOf(row.string("trigger")),
                new RevocationCase.Document(
                        row.string("document_number"), row.string("document_issuer"), row.date("document_on")),
                row.string("reason"),
                declined == null
                        ? null
                        : new RevocationCase.Declined(
                                declined, row.date("declined_on"), row.string("declined_because")),
                ending(row));
    }

    private static RevocationCase.Ending ending(Row row) throws SQLException {
        var withdrawn = row.dateOrNull("withdrawn_on");
        var superseded = row.dateOrNull("superseded_on");
        var lapsed = row.date("last_day").plusDays(1);
        var otherwise = Stream.of(Optional.ofNullable(withdrawn), Optional.ofNullable(superseded), Optional.of(lapsed))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new RevocationCase.Ending(row.dateOrNull("revoked_on"), otherwise);
    }
}
