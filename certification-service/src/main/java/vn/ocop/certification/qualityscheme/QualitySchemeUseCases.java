package vn.ocop.certification.qualityscheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;

@ApplicationScoped
class QualitySchemeUseCases {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{1,29}");

    private final QualitySchemeStore store;
    private final AuditLog audit;
    private final Caller caller;

    QualitySchemeUseCases(QualitySchemeStore store, AuditLog audit, Caller caller) {
        this.store = store;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param activeOn only those with which a certificate can begin on that day; null for all */
    List<QualityScheme> all(@Nullable LocalDate activeOn) {
        return store.all().stream()
                .filter(scheme -> activeOn == null || scheme.activeOn(activeOn))
                .toList();
    }

    QualityScheme get(String code) {
        return store.find(code).orElseThrow(() -> new Refused(new NotFound("quality-scheme", code)));
    }

    /** A repeat with the same words changes nothing. */
    @Transactional
    QualityScheme put(String code, QualitySchemeJson edit, IfMatch ifMatch) {
        caller.requireArea(Area.nation());
        check(code, edit);
        var before = store.lock(code);
        before.ifPresent(scheme -> ifMatch.check(scheme.version()));
        long version = before.map(QualityScheme::version).orElse(0L);
        if (before.filter(edit.toDomain(code, version)::equals).isPresent()) {
            return before.orElseThrow();
        }
        var after = edit.toDomain(code, version + 1);
        store.put(after);
        audit.append("quality-scheme-changed", "quality-scheme", code, after);
        return after;
    }

    private static void check(String code, QualitySchemeJson edit) {
        var check = new InputCheck();
        if (!CODE.matcher(code).matches()) {
            check.reject("?code", "pattern");
        }
        if (edit.activeFrom() != null
                && edit.activeUntil() != null
                && edit.activeUntil().isBefore(edit.activeFrom())) {
            check.reject("/activeUntil", "before", edit.activeFrom());
        }
        if (Boolean.TRUE.equals(edit.endless()) && edit.usualMonths() != null) {
            check.reject("/usualMonths", "never-ends");
        }
        check.throwIfAny();
    }
}
