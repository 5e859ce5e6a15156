package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.security.AreaScope;

/** Tables {@code imported_result} and {@code source_system}: insert only. */
@ApplicationScoped
class ResultStore {

    private final Db db;

    ResultStore(Db db) {
        this.db = db;
    }

    /** @param content as it is kept */
    record Fresh(Imported imported, String content) {}

    /** @return ids of those whose key was not here before */
    Set<UUID> insert(List<Fresh> fresh, String username) {
        var rows = fresh.stream().map(Fresh::imported).toList();
        var ids = db.query(
                """
                insert into imported_result (id, source_system, external_id, product_id, producer_id, province_code,
                                             stars, legal_basis, signed_on, content, recorded_at, recorded_by)
                select g.id, g.source_system, g.external_id, g.product_id, g.producer_id, g.province_code,
                       g.stars, g.legal_basis, g.signed_on::date, g.content::json, g.recorded_at::timestamptz, ?
                from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::text[],
                            ?::text[], ?::text[], ?::text[])
                  as g(id, source_system, external_id, product_id, producer_id, province_code, stars, legal_basis,
                       signed_on, content, recorded_at)
                where not exists (select from imported_act a where a.id = g.id)
                on conflict (source_system, external_id) do nothing
                returning id""",
                r -> r.uuid("id"),
                username,
                rows.stream().map(Imported::id).toArray(UUID[]::new),
                texts(rows, r -> r.result().sourceSystem()),
                texts(rows, r -> r.result().externalId()),
                rows.stream().map(Imported::productId).toArray(UUID[]::new),
                rows.stream().map(Imported::producerId).toArray(UUID[]::new),
                texts(rows, Imported::provinceCode),
                rows.stream().map(r -> r.result().stars()).toArray(Integer[]::new),
                texts(rows, r -> r.result().legalBasis()),
                texts(rows, r -> r.result().decision().signedOn().toString()),
                fresh.stream().map(Fresh::content).toArray(String[]::new),
                texts(rows, r -> r.recordedAt().toString()));
        return Set.copyOf(ids);
    }

    private static String[] texts(List<Imported> rows, Function<Imported, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    List<Imported> find(Collection<UUID> ids) {
        return db.query("select * from recorded_result where id = any(?::uuid[])", ResultStore::read, (Object)
                ids.toArray(UUID[]::new));
    }

    /** Newest first. */
    List<Imported> visible(Filter filter, AreaScope.Condition area, @Nullable Key after, int limit) {
        var args = new ArrayList<@Nullable Object>();
        args.add(filter.sourceSystem());
        args.add(filter.sourceSystem());
        args.add(filter.externalId());
        args.add(filter.externalId());
        args.add(after == null ? null : after.recordedAt());
        args.add(after == null ? null : after.recordedAt());
        args.add(after == null ? null : after.id());
        args.addAll(area.args());
        args.add(limit);
        return db.query(
                """
                select * from recorded_result
                where (?::text is null or source_system = ?::text) and (?::text is null or external_id = ?::text)
                  and (?::timestamptz is null or (first_recorded_at, id) < (?::timestamptz, ?::uuid))
                """ + " and " + area.sql() + " order by first_recorded_at desc, id desc limit ?",
                ResultStore::read,
                args.toArray());
    }

    Map<String, SystemJson> systems(Collection<String> codes) {
        return db
                .query("select * from source_system where code = any(?::text[])", ResultStore::readSystem, (Object)
                        codes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(SystemJson::code, system -> system));
    }

    boolean register(SystemJson system, String username) {
        return db.update("""
                        insert into source_system (code, province_code, name, registered_at, registered_by)
                        values (?, ?, ?, ?, ?) on conflict (code) do nothing""", system.code(), system.provinceCode(), system.name(), system.registeredAt(), username)
                == 1;
    }

    List<SystemJson> systems(AreaScope.Condition area, @Nullable String after, int limit) {
        var args = new ArrayList<@Nullable Object>();
        args.add(after);
        args.add(after);
        args.addAll(area.args());
        args.add(limit);
        return db.query(
                "select * from source_system where (?::text is null or code > ?::text) and " + area.sql()
                        + " order by code limit ?",
                ResultStore::readSystem,
                args.toArray());
    }

    /** Locks them until commit, so that two changes of one result queue. */
    void lock(Collection<UUID> ids) {
        db.query(
                "select id from imported_result where id = any(?::uuid[]) order by id for update",
                r -> r.uuid("id"),
                (Object) ids.toArray(UUID[]::new));
    }

    /** All that were imported about these products. */
    List<Imported> ofProducts(Collection<UUID> products) {
        return db.query("select * from recorded_result where product_id = any(?::uuid[])", ResultStore::read, (Object)
                products.toArray(UUID[]::new));
    }

    Optional<Imported> visible(UUID id, AreaScope.Condition area) {
        var args = new ArrayList<@Nullable Object>();
        args.add(id);
        args.addAll(area.args());
        return db.queryOne(
                "select * from recorded_result where id = ? and " + area.sql(), ResultStore::read, args.toArray());
    }

    static Imported read(Row r) throws java.sql.SQLException {
        return new Imported(
                r.uuid("id"),
                r.uuid("product_id"),
                r.uuid("producer_id"),
                r.string("province_code"),
                r.json("content", ResultJson.class),
                r.instant("recorded_at"),
                r.intValue("version"),
                r.bool("voided"),
                r.dateOrNull("amended_on"),
                r.instant("first_recorded_at"));
    }

    private static SystemJson readSystem(Row r) throws java.sql.SQLException {
        return new SystemJson(
                r.string("code"), r.stringOrNull("province_code"), r.string("name"), r.instant("registered_at"));
    }

    /**
     * @param provinceCode the province it counts under today
     * @param recordedAt the row, or what changed it last
     * @param version from 1
     * @param amendedOn day of the last decision that amended it
     */
    record Imported(
            UUID id,
            UUID productId,
            UUID producerId,
            String provinceCode,
            ResultJson result,
            Instant recordedAt,
            int version,
            boolean voided,
            @Nullable LocalDate amendedOn,
            Instant firstRecordedAt) {}

    record Filter(@Nullable String sourceSystem, @Nullable String externalId) {}

    record Key(Instant recordedAt, UUID id) {}
}
