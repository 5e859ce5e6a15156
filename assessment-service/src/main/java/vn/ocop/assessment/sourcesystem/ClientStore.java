package vn.ocop.assessment.sourcesystem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.AreaScope;

/** Tables {@code source_system_client} and {@code first_push_rule}. */
@ApplicationScoped
class ClientStore {

    private final Db db;

    ClientStore(Db db) {
        this.db = db;
    }

    /** Also at the moment at which an earlier binding began and ended. @return whether it was not bound before */
    boolean bind(String code, String username, Instant now, String by) {
        return db.update("""
                        insert into source_system_client (code, username, bound_at, bound_by)
                        select ?, ?, greatest(?, max(bound_at) + interval '1 microsecond'), ?
                        from source_system_client where code = ? and username = ?
                        on conflict (code, username) where ended_at is null do nothing""", code, username, now, by, code, username) == 1;
    }

    /** @return whether it was bound before */
    boolean end(String code, String username, Instant now, String by) {
        return db.update(
                        "update source_system_client set ended_at = ?, ended_by = ?"
                                + " where code = ? and username = ? and ended_at is null",
                        now,
                        by,
                        code,
                        username)
                == 1;
    }

    /** Of these systems, those that the client is bound to. */
    Set<String> bound(Collection<String> codes, String username) {
        return Set.copyOf(db.query(
                "select code from source_system_client where code = any(?::text[]) and username = ? and ended_at is null",
                r -> r.string("code"),
                codes.toArray(String[]::new),
                username));
    }

    List<ClientJson.Bound> clients(String code, @Nullable String after, int limit) {
        return db.query(
                """
                select username, bound_at, bound_by from source_system_client
                where code = ? and ended_at is null and (?::text is null or username > ?::text)
                order by username limit ?""",
                r -> new ClientJson.Bound(r.string("username"), r.instant("bound_at"), r.string("bound_by")),
                code,
                after,
                after,
                limit);
    }

    boolean visible(String code, AreaScope.Condition area) {
        var args = new ArrayList<@Nullable Object>();
        args.add(code);
        args.addAll(area.args());
        return db.queryOne(
                        "select code from source_system where code = ? and " + area.sql(),
                        r -> r.string("code"),
                        args.toArray())
                .isPresent();
    }

    /** As long as nobody said otherwise, it does. */
    boolean registersByFirstPush(String provinceCode) {
        return db.queryOne(
                        "select registers from first_push_rule where province_code = ?",
                        r -> r.bool("registers"),
                        provinceCode)
                .orElse(true);
    }

    void set(ClientJson.Rule rule, Instant now, String by) {
        db.update("""
                insert into first_push_rule (province_code, registers, changed_at, changed_by) values (?, ?, ?, ?)
                on conflict (province_code) do update
                set registers = excluded.registers, changed_at = excluded.changed_at, changed_by = excluded.changed_by""", rule.provinceCode(), rule.registersByFirstPush(), now, by);
    }
}
