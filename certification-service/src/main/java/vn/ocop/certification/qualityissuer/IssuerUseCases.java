package vn.ocop.certification.qualityissuer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.qualityissuer.IssuerJson.IssuerView;
import vn.ocop.certification.qualityissuer.IssuerJson.NewJson;
import vn.ocop.certification.qualityissuer.IssuerRefusal.NameTaken;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;

@ApplicationScoped
public class IssuerUseCases {

    /** As a certificate names it. */
    public record Issuer(UUID id, String name) {}

    private final IssuerStore store;
    private final AuditLog audit;
    private final Caller caller;

    IssuerUseCases(IssuerStore store, AuditLog audit, Caller caller) {
        this.store = store;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    IssuerView add(NewJson body) {
        var issuer = view(Ids.next(), body, 1);
        if (!store.add(issuer)) {
            throw new Refused(new NameTaken(body.name()));
        }
        audit.append("certificate-issuer-recorded", "certificate-issuer", issuer.id(), issuer);
        return issuer;
    }

    @Transactional
    IssuerView change(UUID id, NewJson body, IfMatch ifMatch) {
        caller.requireArea(Area.nation());
        var before = store.lock(id).orElseThrow(() -> notFound(id));
        ifMatch.check(before.version());
        var after = view(id, body, before.version() + 1);
        if (!store.change(after)) {
            throw new Refused(new NameTaken(body.name()));
        }
        audit.append("certificate-issuer-changed", "certificate-issuer", id, after);
        return after;
    }

    IssuerView get(UUID id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    List<IssuerView> list(@Nullable String name, PageRequest page) {
        return store.list(name, page);
    }

    public Optional<Issuer> find(UUID id) {
        return store.find(id).map(IssuerUseCases::issuer);
    }

    /** The body of that name, entered if it is new. */
    @Transactional
    public Issuer named(String name) {
        if (store.byName(name).isEmpty()) {
            var fresh = new IssuerView(Ids.next(), name.strip(), null, "VN", null, null, 1);
            if (store.add(fresh)) {
                audit.append("certificate-issuer-recorded", "certificate-issuer", fresh.id(), fresh);
            }
        }
        return store.byName(name).map(IssuerUseCases::issuer).orElseThrow();
    }

    private static Issuer issuer(IssuerView view) {
        return new Issuer(view.id(), view.name());
    }

    private static IssuerView view(UUID id, NewJson body, long version) {
        return new IssuerView(
                id,
                body.name().strip(),
                body.accreditation(),
                Objects.requireNonNullElse(body.country(), "VN"),
                body.website(),
                body.note(),
                version);
    }

    private static Refused notFound(UUID id) {
        return new Refused(new NotFound("certificate-issuer", id.toString()));
    }
}
