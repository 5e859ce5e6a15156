package vn.ocop.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.CommonRefusal.KeyInUse;
import vn.ocop.platform.problem.Refused;

/** Table {@code idempotency_key}: who asked what under which key, and what was answered. */
@ApplicationScoped
class IdempotencyStore {

    /** API.md: an answer is kept for 24 hours. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** What was answered to the first request; its status is null only inside the transaction that is making it. */
    record Stored(
            String bodyHash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    private final Db db;
    private final Clock clock;

    IdempotencyStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Claims the key for this transaction. A copy of the request that runs at the same time waits here for up to five seconds.
     *
     * @return the stored answer if the key was used before; empty if it is now ours
     * @throws Refused with {@link KeyInUse} if the first request is still running after that
     */
    Optional<Stored> claim(String caller, String route, String key, String bodyHash) {
        var now = clock.instant();
        db.update(
                "delete from idempotency_key where caller = ? and route = ? and key = ? and created_at < ?",
                caller,
                route,
                key,
                now.minus(KEPT));
        if (insert(caller, route, key, bodyHash)) {
            return Optional.empty();
        }
        return db.queryOne(
                "select body_hash, status, location, etag, body from idempotency_key where caller = ? and route = ? and key = ?",
                r -> new Stored(
                        r.string("body_hash"),
                        r.intValue("status"),
                        r.stringOrNull("location"),
                        r.stringOrNull("etag"),
                        r.stringOrNull("body")),
                caller,
                route,
                key);
    }

    private boolean insert(String caller, String route, String key, String bodyHash) {
        db.update("set local lock_timeout = '5s'");
        try {
            return db.update(
                            "insert into idempotency_key (caller, route, key, body_hash, created_at) values (?, ?, ?, ?, ?) on conflict do nothing",
                            caller,
                            route,
                            key,
                            bodyHash,
                            clock.instant())
                    == 1;
        } catch (Db.LockNotAvailable e) {
            throw new Refused(new KeyInUse());
        } finally {
            db.resetQuietly("set local lock_timeout = 0");
        }
    }

    void complete(String caller, String route, String key, Stored answer) {
        db.update(
                "update idempotency_key set status = ?, location = ?, etag = ?, body = ? where caller = ? and route = ? and key = ?",
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.body(),
                caller,
                route,
                key);
    }

    /** Removes what is older than 24 hours. */
    int forgetOld() {
        return db.update(
                "delete from idempotency_key where created_at < ?",
                clock.instant().minus(KEPT));
    }
}
