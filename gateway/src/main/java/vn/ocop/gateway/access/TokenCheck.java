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
import org.jspecify.annotations.Nullable;
import vn.ocop.gateway.GatewayConfig;

/**
 * Verifies bearer tokens away from the event loop and remembers the good ones by their SHA-256 for a short time: a signature check
 * costs more than the rest of a request. Equal tokens that come together are checked once; bad ones are not remembered.
 */
@Singleton
public class TokenCheck {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(TokenCheck::sha256);

    private final AsyncCache<String, Caller> verified;
    private final JWTParser parser;
    private final Vertx vertx;

    TokenCheck(JWTParser parser, Vertx vertx, GatewayConfig config) {
        this.parser = parser;
        this.vertx = vertx;
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.token().remembered())
                .expireAfter(Expiry.<String, Caller>creating(
                        (key, caller) -> rememberedFor(caller, config.token().remember())))
                .buildAsync();
    }

    private static Duration rememberedFor(Caller caller, Duration most) {
        var left = Duration.ofSeconds(
                Math.max(0, caller.expiresAt() - CLOCK.instant().getEpochSecond()));
        return left.compareTo(most) < 0 ? left : most;
    }

    /** The caller if this token was verified a moment ago; never blocks. */
    public @Nullable Caller known(String token) {
        var check = verified.getIfPresent(key(token));
        return check == null || !check.isDone() || check.isCompletedExceptionally() ? null : check.join();
    }

    /** Fails with {@link KeysUnavailable}, or anything else if the token is not good. To be called on the event loop that waits. */
    public Future<Caller> check(String token) {
        var check = verified.get(key(token), (key, pool) -> {
            var result = new CompletableFuture<Caller>();
            vertx.executeBlocking(() -> parse(token), false)
                    .onSuccess(result::complete)
                    .onFailure(result::completeExceptionally);
            return result;
        });
        return Future.fromCompletionStage(check, vertx.getOrCreateContext());
    }

    private Caller parse(String token) throws ParseException {
        try {
            var jwt = parser.parse(token);
            var subject = jwt.getSubject() != null ? jwt.getSubject() : jwt.getName();
            return new Caller(Objects.requireNonNullElse(subject, "?"), jwt.getExpirationTime());
        } catch (ParseException refused) {
            if (causedByIo(refused)) {
                throw new KeysUnavailable();
            }
            throw refused;
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

    /** The identity provider's keys cannot be read, so nothing can be said about the token. */
    public static final class KeysUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
