package vn.ocop.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asked for something, with the rights that the account had then: for work that goes on behind the request, and after a restart.
 *
 * @param areas as {@link Area#parse} reads them
 */
public record Mandate(String subject, String username, Set<String> roles, Set<String> areas) {

    public SecurityIdentity identity() {
        var reached = areas.stream().map(Area::parse).collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(username))
                .addRoles(roles)
                .addAttribute(Caller.SUBJECT, subject)
                .addAttribute(Caller.AREAS, new AreaScope(reached))
                .build();
    }
}
