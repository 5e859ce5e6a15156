package vn.ocop.assessment.sourcesystem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.problem.Refused;

/** A machine client pushes for the systems that it is bound to; an unknown one becomes its own by its first push, unless the province says no. */
@ApplicationScoped
public class ClientPolicy {

    /** Stands for the nation where a province's code would stand. */
    static final String NATION = "VN";

    /** @param provinceCode null for a client of the whole nation */
    public record Client(AuditLog.Actor actor, @Nullable String provinceCode) {}

    private final ClientStore store;
    private final AuditLog audit;
    private final Clock clock;

    ClientPolicy(ClientStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Systems that the client may not push for, with the reason.
     *
     * @param codes what it wants to push for
     * @param known those of them that are registered
     */
    public Map<String, SourceSystemRefusal> barred(Client client, Set<String> codes, Set<String> known) {
        var barred = new HashMap<String, SourceSystemRefusal>();
        if (codes.isEmpty()) {
            return barred;
        }
        var bound = store.bound(codes, client.actor().username());
        var mayRegister = known.containsAll(codes) || registers(client);
        for (var code : codes) {
            if (!known.contains(code) && !mayRegister) {
                barred.put(code, new SourceSystemRefusal.SystemNotRegistered(code));
            } else if (known.contains(code) && !bound.contains(code)) {
                barred.put(code, new SourceSystemRefusal.ClientNotBound(code));
            }
        }
        return barred;
    }

    private boolean registers(Client client) {
        var province = client.provinceCode();
        return store.registersByFirstPush(province == null ? NATION : province);
    }

    /** The client has just registered the system by its first push. */
    public void bindFirst(Client client, String code) {
        var actor = client.actor();
        if (store.bind(code, actor.username(), clock.instant(), actor.username())) {
            audit.appendAll(
                    actor,
                    "source-system-client-bound",
                    "source-system",
                    List.of(new AuditLog.Entry(code, actor.username())));
        }
    }

    /** @throws Refused if the system became somebody else's since the rows were judged */
    public void require(Client client, String code) {
        var reason = barred(client, Set.of(code), Set.of(code)).get(code);
        if (reason != null) {
            throw new Refused(reason);
        }
    }
}
