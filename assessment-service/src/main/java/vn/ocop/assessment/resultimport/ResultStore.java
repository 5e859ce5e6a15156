package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** @return false if the key was here before */
    boolean insert(Imported r, String username) {
        return db.update(
                        """
                        insert into imported_result (id, source_system, external_id, product_id, producer_id, province_code,
                                                     stars, legal_basis, signed_on, content, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (source_system, external_id) do nothing""",
                        r.id(),
                        r.result().sourceSystem(),
                        r.result().externalId(),
                        r.productId(),
                        r.producerId(),
                        r.provinceCode(),
                        r.result().stars(),
                        r.result().legalBasis(),
                        r.result().decision().signedOn(),
                        db.json(r.result()),
                        r.recordedAt(),
                        username)
                == 1;
    }

    Optional<Imported> find(UUID id) {
        return db.queryOne("select * from imported_result where id = ?", ResultStore::read, id);
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

    Optional<ResultJson.SystemJson> system(String code) {
        return db.queryOne("select * from source_system where code = ?", ResultStore::readSystem, code);
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
