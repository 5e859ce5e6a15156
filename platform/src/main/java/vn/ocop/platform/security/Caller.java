package vn.ocop.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.CommonRefusal.OutsideArea;
import vn.ocop.platform.problem.Refused;

/** Who asks. Rights come from the verified token alone; what a role may reach is cut by its areas. */
@RequestScoped
public class Caller {

    static final String SUBJECT = "ocop.subject";
    static final String AREAS = "ocop.areas";

    private final SecurityIdentity identity;
    private final AccountBindings bindings;
    private @Nullable String confirmed;

    Caller(SecurityIdentity identity, AccountBindings bindings) {
        this.identity = identity;
        this.bindings = bindings;
    }

    public boolean anonymous() {
        return identity.isAnonymous();
    }

    /** The identity provider's immutable id of the account. */
    public String subject() {
        return identity.<String>getAttribute(SUBJECT);
    }

    /**
     * The account's name, bound to {@link #subject} at its first use.
     *
     * @throws Refused if the name is bound to another account
     */
    public String username() {
        if (confirmed == null) {
            confirmed = bindings.confirm(identity.getPrincipal().getName(), subject());
        }
        return confirmed;
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    public Mandate mandate() {
        var reached = areas().areas().stream().map(Area::toString).collect(Collectors.toSet());
        return new Mandate(subject(), username(), roles(), reached);
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public AreaScope areas() {
        return anonymous() ? new AreaScope(Set.of()) : identity.<AreaScope>getAttribute(AREAS);
    }

    public boolean reaches(Area area) {
        return areas().covers(area);
    }

    /** @throws Refused with {@link OutsideArea} if no area of the caller covers it */
    public void requireArea(Area area) {
        if (!reaches(area)) {
            throw new Refused(new OutsideArea(area.toString()));
        }
    }
}
