package vn.ocop.product.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.security.Area;

/** Tables {@code producer_account} and {@code dossier_reader}: which user names reach which producer or dossier. */
@ApplicationScoped
class AccountStore {

    private final Db db;

    AccountStore(Db db) {
        this.db = db;
    }

    boolean isActive(UUID producerId, String username) {
        return db.queryOne(
                        "select 1 as one from producer_account where producer_id = ? and username = ? and ended_at is null",
                        row -> true,
                        producerId,
                        username)
                .isPresent();
    }

    List<String> activeUsernames(UUID producerId) {
        return db.query(
                "select username from producer_account where producer_id = ? and ended_at is null order by username",
                row -> row.string("username"),
                producerId);
    }

    List<AccountJson> all(UUID producerId) {
        return db.query(
                "select username, linked_at, linked_by, ended_at, ended_by from producer_account where producer_id = ?"
                        + " order by linked_at, id",
                row -> new AccountJson(
                        row.string("username"),
                        row.instant("linked_at"),
                        row.string("linked_by"),
                        row.instantOrNull("ended_at"),
                        row.stringOrNull("ended_by")),
                producerId);
    }

    /** @return false if the name is linked already */
    boolean link(UUID producerId, String username, String by, Instant at) {
        return db.update(
                        "insert into producer_account (id, producer_id, username, linked_at, linked_by) values (?, ?, ?, ?, ?)"
                                + " on conflict (producer_id, username) where ended_at is null do nothing",
                        Ids.next(),
                        producerId,
                        username,
                        at,
                        by)
                == 1;
    }

    /** @return false if the name was not linked */
    boolean end(UUID producerId, String username, String by, Instant at) {
        return db.update(
                        "update producer_account set ended_at = ?, ended_by = ?"
                                + " where producer_id = ? and username = ? and ended_at is null",
                        at,
                        by,
                        producerId,
                        username)
                == 1;
    }

    /** Locks the producer, so that two offices changing its accounts queue. */
    Optional<Area> lockProducer(UUID producerId) {
        return db.queryOne(
                "select province_code, commune_code from producer where id = ? for update",
                row -> Area.of(row.string("province_code"), row.string("commune_code")),
                producerId);
    }

    Optional<RepresentativeFacts> representative(UUID producerId) {
        return db.queryOne(
                "select gender, ethnic_minority, disability from producer_private"
                        + " where producer_id = ? and num_nonnulls(gender, ethnic_minority, disability) > 0",
                row -> new RepresentativeFacts(
                        row.stringOrNull("gender"), row.boolOrNull("ethnic_minority"), row.boolOrNull("disability")),
                producerId);
    }

    boolean isReader(UUID dossierId, String username) {
        return db.queryOne(
                        "select 1 as one from dossier_reader where dossier_id = ? and username = ? limit 1",
                        row -> true,
                        dossierId,
                        username)
                .isPresent();
    }

    /** What criterion 3.2 asks about the legal representative; null means not stated. */
    record RepresentativeFacts(
            @Nullable String gender,
            @Nullable Boolean ethnicMinority,
            @Nullable Boolean disability) {}
}
