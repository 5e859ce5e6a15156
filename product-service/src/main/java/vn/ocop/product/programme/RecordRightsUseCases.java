package vn.ocop.product.programme;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;
import vn.ocop.product.access.AccessRefusal;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.listing.WhereClause;
import vn.ocop.product.programme.RecordKind.Writers;

/** Who reads and writes records: a producer its own, an office those of its area, by what the kind says. */
@ApplicationScoped
class RecordRightsUseCases {

    private static final List<String> PRIVATE_READERS =
            List.of(Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.AUDITOR);
    private static final List<String> PERSONAL_READERS =
            List.of(Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR);
    private static final List<String> PROGRAMME_READERS = List.of(
            Roles.COMMUNE_OFFICER,
            Roles.PROVINCIAL_OFFICE,
            Roles.PROVINCIAL_AUTHORITY,
            Roles.CENTRAL_OFFICE,
            Roles.MINISTRY_AUTHORITY,
            Roles.STATISTICS_READER,
            Roles.AUDITOR);
    private static final List<String> OFFICES =
            List.of(Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE);

    private static final UUID NOBODY = new UUID(0, 0);

    private final Caller caller;
    private final AccessUseCases access;

    RecordRightsUseCases(Caller caller, AccessUseCases access) {
        this.caller = caller;
        this.access = access;
    }

    <T extends Record & ProgrammeRecord> boolean mayWrite(Kind<T> kind, T content) {
        var own = content.producerId();
        return (writes(kind) && caller.reaches(content.area()))
                || (own != null
                        && kind.said().writers() == Writers.OFFICES_AND_PRODUCERS
                        && caller.has(Roles.PRODUCER)
                        && access.owns(own));
    }

    /** @throws Refused unless the caller may write it */
    <T extends Record & ProgrammeRecord> void requireWriter(Kind<T> kind, T content) {
        if (mayWrite(kind, content)) {
            return;
        }
        if (writes(kind)) {
            caller.requireArea(content.area());
        }
        refuse(kind.said().writers() == Writers.OFFICES_AND_PRODUCERS, content.producerId());
    }

    /** Whether the caller may say something about it: as office of its area, or as its producer. */
    boolean mayName(Subject subject) {
        var area = subject.area();
        var own = subject.producerId();
        return area == null
                || (hasAny(OFFICES) && caller.reaches(area))
                || (own != null && caller.has(Roles.PRODUCER) && access.owns(own));
    }

    /** @throws Refused unless the caller may read it */
    <T extends Record & ProgrammeRecord> void requireReader(Kind<T> kind, T content) {
        var own = content.producerId();
        if ((reads(kind) && (caller.reaches(content.area()) || isOfNation(kind, content)))
                || (own != null && caller.has(Roles.PRODUCER) && access.owns(own))) {
            return;
        }
        if (reads(kind)) {
            caller.requireArea(content.area());
        }
        refuse(kind.ofProducers(), own);
    }

    /** @throws ForbiddenException if the caller has no role that reads or owns any record of the kind */
    <T extends Record & ProgrammeRecord> void requireRole(Kind<T> kind) {
        if (!reads(kind) && !(kind.ofProducers() && caller.has(Roles.PRODUCER))) {
            throw new ForbiddenException();
        }
    }

    /** The same rule as {@link #requireReader} for a list. */
    <T extends Record & ProgrammeRecord> WhereClause readable(Kind<T> kind) {
        requireRole(kind);
        var parts = new ArrayList<String>();
        var args = new ArrayList<Object>();
        if (reads(kind)) {
            var within = caller.areas().condition("province_code", "commune_code");
            parts.add(within.sql());
            args.addAll(within.args());
            if (kind.open()) {
                parts.add("province_code is null");
            }
        }
        if (caller.has(Roles.PRODUCER) && kind.ofProducers()) {
            parts.add("producer_id in (select a.producer_id from producer_account a"
                    + " where a.username = ? and a.ended_at is null)");
            args.add(caller.username());
        }
        var sql = parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")";
        return new WhereClause().andAll(sql, args);
    }

    private static <T extends Record & ProgrammeRecord> boolean isOfNation(Kind<T> kind, T content) {
        return kind.open() && content.provinceCode() == null;
    }

    private <T extends Record & ProgrammeRecord> boolean reads(Kind<T> kind) {
        return hasAny(
                switch (kind.said().readers()) {
                    case PROGRAMME -> PROGRAMME_READERS;
                    case PERSONAL -> PERSONAL_READERS;
                    case CONFIDENTIAL -> PRIVATE_READERS;
                });
    }

    private <T extends Record & ProgrammeRecord> boolean writes(Kind<T> kind) {
        return kind.said().writers() == Writers.CENTRAL_OFFICE ? caller.has(Roles.CENTRAL_OFFICE) : hasAny(OFFICES);
    }

    private void refuse(boolean producersMay, @Nullable UUID producer) {
        if (producersMay && caller.has(Roles.PRODUCER)) {
            throw new Refused(new AccessRefusal.NotYourProducer(producer == null ? NOBODY : producer));
        }
        throw new ForbiddenException();
    }

    private boolean hasAny(List<String> roles) {
        return roles.stream().anyMatch(caller::has);
    }
}
