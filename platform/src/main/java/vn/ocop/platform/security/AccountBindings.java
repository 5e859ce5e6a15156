package vn.ocop.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.CommonRefusal.AccountMismatch;
import vn.ocop.platform.problem.Refused;

/** Table {@code account_binding}: a user name belongs for ever to the account that used it first. */
@ApplicationScoped
class AccountBindings {

    private final Db db;
    private final Clock clock;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(20_000).build();

    AccountBindings(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws Refused with {@link AccountMismatch} if another account had the name first */
    String confirm(String username, String subject) {
        var owner = known.getIfPresent(username);
        if (owner == null) {
            owner = QuarkusTransaction.requiringNew().call(() -> bind(username, subject));
            known.put(username, owner);
        }
        if (!owner.equals(subject)) {
            throw new Refused(new AccountMismatch(username));
        }
        return username;
    }

    private String bind(String username, String subject) {
        db.update(
                "insert into account_binding (username, subject, bound_at) values (?, ?, ?) on conflict do nothing",
                username,
                subject,
                clock.instant());
        return db.queryOne("select subject from account_binding where username = ?", r -> r.string("subject"), username)
                .orElse("");
    }
}
