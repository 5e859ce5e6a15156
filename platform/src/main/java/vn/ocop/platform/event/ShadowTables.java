package vn.ocop.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.platform.database.Db;

/** Makes, completes, switches and drops the shadows of a read model: tables of the same names and definitions in a schema of their own. */
@ApplicationScoped
class ShadowTables {

    /** What the backbone keeps for the consumer; parked events stay where administrators find them and are only brought up to date. */
    private static final List<String> POSITIONS = List.of("consumer_position", "consumed_version");

    private static final String PARKED = "dead_letter";

    private final Db db;

    ShadowTables(Db db) {
        this.db = db;
    }

    /** Empty shadows with every rule of the originals, and the indexes without which events cannot be applied. */
    void create(ReadModel model) {
        drop(ModelTables.SHADOW);
        var tables = switched(model);
        tables.add(PARKED);
        tables.forEach(this::create);
        index(tables, true, model.indexesForApplying());
    }

    private void create(String table) {
        db.update("""
                create table rebuild.%s (like public.%s including defaults including identity including generated including storage
                    including compression including comments including constraints)
                """.formatted(table, table));
        definitions("""
                select format('alter table rebuild.%I add constraint %I %s', ?::text, conname, pg_get_constraintdef(oid)) as sql
                from pg_constraint where conrelid = ('public.' || ?)::regclass and contype in ('p', 'u', 'x') order by conname
                """, table, table);
        definitions("""
                select replace(pg_get_triggerdef(oid), ' ON public.', ' ON rebuild.') as sql
                from pg_trigger where tgrelid = ('public.' || ?)::regclass and not tgisinternal order by tgname
                """, table);
    }

    /** The other indexes, and the statistics of the planner: the first question finds the tables as they will be asked. */
    void complete(ReadModel model) {
        var tables = switched(model);
        index(tables, false, model.indexesForApplying());
        tables.forEach(table -> db.update("analyze rebuild." + table));
    }

    private void index(Set<String> tables, boolean forApplying, Set<String> named) {
        definitions("""
                select replace(regexp_replace(pg_get_indexdef(i.indexrelid), ' INDEX ', ' INDEX IF NOT EXISTS '), ' ON public.', ' ON rebuild.') as sql
                from pg_index i join pg_class index on index.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
                where t.relnamespace = 'public'::regnamespace and t.relname = any (?)
                    and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                    and (i.indisunique or index.relname = any (?)) = ? order by index.relname
                """, tables.toArray(String[]::new), named.toArray(String[]::new), forApplying);
    }

    private void definitions(String query, Object... args) {
        db.query(query, row -> row.string("sql"), args).forEach(db::update);
    }

    boolean exist() {
        return any(ModelTables.SHADOW);
    }

    boolean anyReplaced() {
        return any(ModelTables.REPLACED);
    }

    private boolean any(String schema) {
        return db.queryOne(
                        "select exists (select from pg_class where relkind = 'r' and relnamespace = ?::text::regnamespace) as any",
                        row -> row.bool("any"),
                        schema)
                .orElseThrow();
    }

    void drop(String schema) {
        db.query(
                        "select format('drop table %s', oid::regclass) as sql from pg_class where relkind = 'r' and relnamespace = ?::text::regnamespace",
                        row -> row.string("sql"), schema)
                .forEach(db::update);
    }

    /** Nobody else reads or writes the model until commit. */
    void lock(ReadModel model) {
        db.update("lock table public." + String.join(", public.", switched(model)) + " in access exclusive mode");
    }

    /** The shadows take the places of the originals, all in the caller's transaction. */
    void switchOver(ReadModel model) {
        for (var table : switched(model)) {
            db.update("alter table public.%s set schema replaced".formatted(table));
            db.update("alter table rebuild.%s set schema public".formatted(table));
        }
        db.update("drop table rebuild." + PARKED);
    }

    private static Set<String> switched(ReadModel model) {
        var tables = new TreeSet<>(model.tables());
        tables.addAll(POSITIONS);
        return tables;
    }
}
