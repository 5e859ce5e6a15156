package vn.ocop.certification.qualityissuer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.qualityissuer.IssuerJson.IssuerView;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.http.PageRequest;

@ApplicationScoped
class IssuerStore {

    private final Db db;
    private final Clock clock;

    IssuerStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return false if a body of that name is there */
    boolean add(IssuerView issuer) {
        return db.update(
                        """
                        insert into certificate_issuer (id, name, name_key, accreditation, country, website, note, version, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (name_key) do nothing""",
                        issuer.id(),
                        issuer.name(),
                        key(issuer.name()),
                        issuer.accreditation(),
                        issuer.country(),
                        issuer.website(),
                        issuer.note(),
                        issuer.version(),
                        clock.instant())
                == 1;
    }

    /** @return false if another body has that name */
    boolean change(IssuerView issuer) {
        return db.update(
                        """
                        update certificate_issuer set name = ?, name_key = ?, accreditation = ?, country = ?, website = ?, note = ?,
                            version = ?
                        where id = ? and not exists (select from certificate_issuer o where o.name_key = ? and o.id <> ?)""",
                        issuer.name(),
                        key(issuer.name()),
                        issuer.accreditation(),
                        issuer.country(),
                        issuer.website(),
                        issuer.note(),
                        issuer.version(),
                        issuer.id(),
                        key(issuer.name()),
                        issuer.id())
                == 1;
    }

    Optional<IssuerView> find(UUID id) {
        return db.queryOne("select * from certificate_issuer where id = ?", IssuerStore::read, id);
    }

    Optional<IssuerView> lock(UUID id) {
        return db.queryOne("select * from certificate_issuer where id = ? for update", IssuerStore::read, id);
    }

    Optional<IssuerView> byName(String name) {
        return db.queryOne("select * from certificate_issuer where name_key = ?", IssuerStore::read, key(name));
    }

    /** @param name a part of it, in any letters */
    List<IssuerView> list(@Nullable String name, PageRequest page) {
        var sql = new StringBuilder("select * from certificate_issuer where true");
        var args = new ArrayList<Object>();
        if (name != null) {
            sql.append(" and position(? in name_key) > 0");
            args.add(key(name));
        }
        var after = page.withKeys(1).afterId();
        if (after != null) {
            sql.append(" and id < ?");
            args.add(after);
        }
        args.add(page.limit() + 1);
        return db.query(sql.append(" order by id desc limit ?").toString(), IssuerStore::read, args.toArray());
    }

    /** One body is entered once, however its name is typed. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static IssuerView read(Row row) throws SQLException {
        return new IssuerView(
                row.uuid("id"),
                row.string("name"),
                row.stringOrNull("accreditation"),
                row.string("country"),
                row.stringOrNull("website"),
                row.stringOrNull("note"),
                row.longValue("version"));
    }
}
