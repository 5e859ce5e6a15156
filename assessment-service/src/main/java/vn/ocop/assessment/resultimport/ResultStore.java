package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** @return ids of those whose key was not here before */
    Set<UUID> insert(List<Imported> rows, String username) {
        var ids = db.query(
                """
                insert into imported_result (id, source_system, external_id, product_id, producer_id, province_code,
                                             stars, legal_basis, signed_on, content, recorded_at, recorded_by)
                select g.id, g.source_system, g.external_id, g.product_id, g.producer_id, g.province_code,
                       g.stars, g.legal_basis, g.signed_on::date, g.content::jsonb, g.recorded_at::timestamptz, ?
                from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::text[],
                            ?::text[], ?::text[], ?::text[])
                  as g(id, source_system, external_id, product_id, producer_id, province_code, stars, legal_basis,
                       signed_on, content, recorded_at)
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
                texts(rows, r -> db.json(r.result()).text()),
                texts(rows, r -> r.recordedAt().toString()));
        return Set.copyOf(ids);
    }

    private static String[] texts(List<Imported> rows, Function<Imported, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    List<Imported> find(Collection<UUID> ids) {
        return db.query("select * from imported_result where id = any(?::uuid[])", ResultStore::read, (Object)
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
                select * from imported_result
                where (?::text is null or source_system = ?::text) and (?::text is null or external_id = ?::text)
                  and (?::timestamptz is null or (recorded_at, id) < (?::timestamptz, ?::uuid))
                """ + " and " + area.sql() + " order by recorded_at desc, id desc limit ?",
                ResultStore::read,
                args.toArray());
    }

    Map<String, ResultJson.SystemJson> systems(Collection<String> codes) {
        return db
                .query("select * from source_system where code = any(?::text[])", ResultStore::readSystem, (Object)
                        codes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(ResultJson.SystemJson::code, system -> system));
    }

    boolean register(ResultJson.SystemJson system, String username) {
        return db.update("""
                        insert into source_system (code, province_code, name, registered_at, registered_by)
                        values (?, ?, ?, ?, ?) on conflict (code) do nothing""", system.code(), system.provinceCode(), system.name(), system.registeredAt(), username)
                == 1;
    }

    List<ResultJson.SystemJson> systems(AreaScope.Condition area, @Nullable String after, int limit) {
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

    private static Imported read(Row r) throws java.sql.SQLException {
        return new Imported(
                r.uuid("id"),
                r.uuid("product_id"),
                r.uuid("producer_id"),
                r.string("province_code"),
                r.json("content", ResultJson.class),
                r.instant("recorded_at"));
    }

    private static ResultJson.SystemJson readSystem(Row r) throws java.sql.SQLException {
        return new ResultJson.SystemJson(
                r.string("code"), r.stringOrNull("province_code"), r.string("name"), r.instant("registered_at"));
    }

    /** @param provinceCode the province it counts under today */
    record Imported(
            UUID id, UUID productId, UUID producerId, String provinceCode, ResultJson result, Instant recordedAt) {}

    record Filter(@Nullable String sourceSystem, @Nullable String externalId) {}

    record Key(Instant recordedAt, UUID id) {}
}
