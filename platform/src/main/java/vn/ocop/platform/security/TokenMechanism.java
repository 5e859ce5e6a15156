package vn.ocop.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Bearer tokens. An RS256 check costs tens of microseconds, so a verified token is remembered until it expires, at most a minute. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(TokenMechanism.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final String BEARER = "Bearer ";

    private record Verified(SecurityIdentity identity, Instant expiresAt) {}

    private final JWTParser parser;
    private final Clock clock;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    TokenMechanism(JWTParser parser, Clock clock) {
        this.parser = parser;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var header = context.request().getHeader("Authorization");
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        var token = header.substring(BEARER.length()).strip();
        var known = verified.getIfPresent(token);
        if (known != null && clock.instant().isBefore(known.expiresAt())) {
            return Uni.createFrom().item(known.identity());
        }
        // the first check may fetch the provider's keys: not on the event loop
        return Uni.createFrom()
                .completionStage(context.vertx()
                        .<SecurityIdentity>executeBlocking(() -> verify(token), false)
                        .toCompletionStage());
    }

    private SecurityIdentity verify(String token) {
        try {
            var jwt = parser.parse(token);
            var identity = identity(jwt);
            verified.put(token, new Verified(identity, Instant.ofEpochSecond(jwt.getExpirationTime())));
            return identity;
        } catch (ParseException | IllegalArgumentException e) {
            LOG.debug("token refused", e);
            throw new AuthenticationFailedException(e);
        }
    }

    private static SecurityIdentity identity(JsonWebToken jwt) {
        var areas = new LinkedHashSet<Area>();
        if (jwt.getClaim("ocop_area") instanceof Collection<?> claimed) {
            claimed.forEach(area -> areas.add(Area.parse(text(area))));
        }
        Set<String> roles = jwt.getGroups() == null ? new HashSet<>() : jwt.getGroups();
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(jwt.getName()))
                .addRoles(roles)
                .addAttribute(Caller.SUBJECT, jwt.getSubject())
                .addAttribute(Caller.AREAS, new AreaScope(areas))
                .build();
    }

    private static String text(Object claim) {
        return claim instanceof jakarta.json.JsonString json ? json.getString() : claim.toString();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
