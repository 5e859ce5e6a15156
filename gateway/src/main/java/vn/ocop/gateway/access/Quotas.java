package vn.ocop.gateway.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.time.Duration;
import vn.ocop.gateway.GatewayConfig;

/** Requests per client in this replica, told to the client by RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers). */
@Singleton
public class Quotas {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit");
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final int perSecond;
    private final int burst;
    private final long costNanos;
    private final CharSequence policy;
    private final CharSequence[] limits;
    private final LoadingCache<String, Bucket> buckets;

    Quotas(GatewayConfig config) {
        perSecond = config.quota().perSecond();
        burst = Math.max(1, config.quota().burst());
        costNanos = perSecond == 0 ? 0 : SECOND_NANOS / perSecond;
        policy = HttpHeaders.createOptimized("\"default\";q=%d;w=%d".formatted(burst, refillSeconds(burst)));
        limits = new CharSequence[perSecond == 0 ? 0 : burst];
        for (var left = 0; left < limits.length; left++) {
            limits[left] =
                    HttpHeaders.createOptimized("\"default\";r=%d;t=%d".formatted(left, refillSeconds(burst - left)));
        }
        buckets = Caffeine.newBuilder()
                .maximumSize(config.quota().clients())
                .expireAfterAccess(Duration.ofMinutes(10))
                .executor(Runnable::run) // a hand-over to another thread costs more than the upkeep itself
                .build(client -> new Bucket(System.nanoTime()));
    }

    private long refillSeconds(int tokens) {
        return Math.max(1, Math.ceilDiv(tokens * costNanos, SECOND_NANOS));
    }

    /**
     * Counts one request.
     *
     * @param headers of the answer; gets the RateLimit fields
     * @return false if the client has none left
     */
    public boolean allow(String client, MultiMap headers) {
        if (perSecond == 0) {
            return true;
        }
        var left = (int) buckets.get(client).take(System.nanoTime(), costNanos, burst);
        headers.set(POLICY, policy).set(LIMIT, limits[Math.max(0, left)]);
        if (left < 0) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return left >= 0;
    }
}
