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
    private static final String BEARER = "Bearer ";
    /** Slots of verified headers per event loop, a power of two: looking there costs no digest and no copy of the token. */
    private static final int AT_HAND = 256;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(TokenCheck::sha256);

    private final AsyncCache<String, Verdict> verdicts;
    private final ThreadLocal<@Nullable AtHand[]> atHand = ThreadLocal.withInitial(() -> new AtHand[AT_HAND]);
    private final Duration most;
    private final JWTParser parser;
    private final Vertx vertx;

    private record AtHand(String authorization, Verified verified) {}

    TokenCheck(JWTParser parser, Vertx vertx, GatewayConfig config) {
        this.parser = parser;
        this.vertx = vertx;
        this.most = config.token().remember();
        this.verdicts = Caffeine.newBuilder()
                .maximumSize(config.token().remembered())
                .expireAfter(Expiry.<String, Verdict>creating((key, verdict) -> rememberedFor(verdict)))
                .executor(Runnable::run)
                .buildAsync();
    }

    private static Duration rememberedFor(Verdict verdict) {
        return verdict instanceof Verified verified
                ? Duration.ofNanos(Math.max(0, verified.believedUntil() - System.nanoTime()))
                : Duration.ZERO;
    }

    /** What was found a moment ago, if anything; never blocks. To be called on an event loop, which has the last ones at hand. */
    public @Nullable Verified known(String authorization) {
        var slots = atHand.get();
        var slot = authorization.hashCode() & (AT_HAND - 1);
        var last = slots[slot];
        if (last != null
                && last.authorization().equals(authorization)
                && System.nanoTime() - last.verified().believedUntil() < 0) {
            return last.verified();
        }
        var token = tokenOf(authorization);
        var check = token == null ? null : verdicts.getIfPresent(key(token));
        if (check != null && check.isDone() && check.join() instanceof Verified verified) {
            slots[slot] = new AtHand(authorization, verified);
            return verified;
        }
        return null;
    }

    /** The token of an Authorization header, or null if its scheme is another. */
    private static @Nullable String tokenOf(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).trim()
                : null;
    }

    /** To be called on the event loop that waits. Never fails. */
    public Future<Verdict> check(String authorization) {
        var token = tokenOf(authorization);
        if (token == null) {
            return Future.succeededFuture(new Bad()); // no service knows another scheme
        }
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
            return new Verified(Objects.requireNonNullElse(subject, "?"), believedUntil(jwt.getExpirationTime()));
        } catch (ParseException refused) {
            return causedByIo(refused) ? new KeysUnavailable() : new Bad();
        } catch (RuntimeException unreadable) { // the library stumbles over some garbage
            LOG.debug("a token that could not be read", unreadable);
            return new Bad();
        }
    }

    private long believedUntil(long expiresAtSeconds) {
        var left = Duration.ofSeconds(expiresAtSeconds - CLOCK.instant().getEpochSecond());
        return System.nanoTime() + (left.compareTo(most) < 0 ? left : most).toNanos();
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
