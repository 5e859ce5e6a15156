package vn.ocop.product.consultant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Tables {@code dossier_consultant} and {@code dossier_consultant_withdrawal}, both insert only. */
@ApplicationScoped
public class ConsultantStore {

    private static final String SELECT = """
            select c.*, w.reason, w.withdrawn_at, w.withdrawn_by
            from dossier_consultant c left join dossier_consultant_withdrawal w on w.consultant_id = c.id
            """;

    private final Db db;

    ConsultantStore(Db db) {
        this.db = db;
    }

    /** By the time they were named, withdrawn ones too. */
    public List<Consultant> of(UUID dossierId) {
        return db.query(SELECT + "where c.dossier_id = ? order by c.id", ConsultantStore::read, dossierId);
    }

    public Optional<Consultant> find(UUID dossierId, UUID id) {
        return db.queryOne(SELECT + "where c.dossier_id = ? and c.id = ?", ConsultantStore::read, dossierId, id);
    }

    /** Accounts that are known to have advised on it. */
    public List<String> usernames(UUID dossierId) {
        return db.query(
                "select distinct username from (" + SELECT + "where c.dossier_id = ?) named"
                        + " where username is not null and withdrawn_at is null order by username",
                row -> row.string("username"),
                dossierId);
    }

    public void add(Consultant consultant) {
        var person = consultant.person();
        db.update(
                "insert into dossier_consultant (id, dossier_id, username, name, organisation, from_day, until_day, named_at,"
                        + " named_by, by_office) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                consultant.id(),
                consultant.dossierId(),
                person.username(),
                person.name(),
                person.organisation(),
                consultant.from(),
                consultant.until(),
                consultant.namedAt(),
                consultant.namedBy(),
                consultant.byOffice());
    }

    public void withdraw(UUID id, Consultant.Withdrawal withdrawal) {
        db.update(
                "insert into dossier_consultant_withdrawal (consultant_id, reason, withdrawn_at, withdrawn_by) values (?, ?, ?, ?)",
                id,
                withdrawal.reason(),
                withdrawal.at(),
                withdrawal.by());
    }

    private static Consultant read(Row row) throws SQLException {
        return new Consultant(
                row.uuid("id"),
                row.uuid("dossier_id"),
                new Consultant.Person(
                        row.stringOrNull("username"), row.stringOrNull("name"), row.stringOrNull("organisation")),
                row.date("from_day"),
                row.dateOrNull("until_day"),
                row.instant("named_at"),
                row.string("named_by"),
                row.bool("by_office"),
                withdrawal(row));
    }

    private static Consultant.@Nullable Withdrawal withdrawal(Row row) throws SQLException {
        var reason = row.stringOrNull("reason");
        return reason == null
                ? null
                : new Consultant.Withdrawal(reason, row.instant("withdrawn_at"), row.string("withdrawn_by"));
    }
}
