package vn.ocop.gateway.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.ocop.gateway.GatewayConfig;
import vn.ocop.gateway.access.Verdict.Bad;
import vn.ocop.gateway.access.Verdict.KeysUnavailable;
import vn.ocop.gateway.access.Verdict.Verified;

/**
 * Verifies bearer tokens away from the event loop and remembers the good ones by their SHA-256 for a short time: a signature check
 * costs more than the rest of a request. Equal tokens that come together are checked once; bad ones are not remembered.
 */
@Singleton
public class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(TokenCheck::sha256);

    private final AsyncCache<String, Verdict> verdicts;
    private final JWTParser parser;
    private final Vertx vertx;

    TokenCheck(JWTParser parser, Vertx vertx, GatewayConfig config) {
        this.parser = parser;
        this.vertx = vertx;
        var most = config.token().remember();
        this.verdicts = Caffeine.newBuilder()
                .maximumSize(config.token().remembered())
                .expireAfter(Expiry.<String, Verdict>creating((key, verdict) -> rememberedFor(verdict, most)))
                .buildAsync();
    }

    private static Duration rememberedFor(Verdict verdict, Duration most) {
        if (!(verdict instanceof Verified verified)) {
            return Duration.ZERO;
        }
        var left = Duration.ofSeconds(
                Math.max(0, verified.expiresAt() - CLOCK.instant().getEpochSecond()));
        return left.compareTo(most) < 0 ? left : most;
    }

    /** What was found a moment ago, if anything; never blocks. */
    public @Nullable Verified known(String token) {
        var check = verdicts.getIfPresent(key(token));
        return check != null && check.isDone() && check.join() instanceof Verified verified ? verified : null;
    }

    /** To be called on the event loop that waits. Never fails. */
    public Future<Verdict> check(String token) {
        var check = verdicts.get(key(token), (key, pool) -> {
            var result = new CompletableFuture<Verdict>();
            vertx.executeBlocking(() -> judge(token), false).onComplete(judged -> result.complete(judged.result()));
            return result;
        });
        return Future.fromCompletionStage(check, vertx.getOrCreateContext());
    }

    private Verdict judge(String token) {
        try {
            var jwt = parser.parse(token);
            var subject = jwt.getSubject() != null ? jwt.getSubject() : jwt.getName();
            return new Verified(Objects.requireNonNullElse(subject, "?"), jwt.getExpirationTime());
        } catch (ParseException refused) {
            return causedByIo(refused) ? new KeysUnavailable() : new Bad();
        } catch (RuntimeException unreadable) { // the library stumbles over some garbage
            LOG.debug("a token that could not be read", unreadable);
            return new Bad();
        }
    }

    private static boolean causedByIo(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static String key(String token) {
        var digest = SHA_256.get().digest(token.getBytes(StandardCharsets.ISO_8859_1));
        return new String(digest, StandardCharsets.ISO_8859_1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
