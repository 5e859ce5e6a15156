package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.access.AccessUseCases;

/** Naming what stands in the place of a proof that fell. What is named is watched as the proof itself was. */
@ApplicationScoped
class ReplacementUseCases {

    private final FlagStore flags;
    private final FlagUseCases reviews;
    private final ProofRecordStore register;
    private final ReplacementStore replacements;
    private final AccessUseCases access;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    ReplacementUseCases(
            FlagStore flags,
            FlagUseCases reviews,
            ProofRecordStore register,
            ReplacementStore replacements,
            AccessUseCases access,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.flags = flags;
        this.reviews = reviews;
        this.register = register;
        this.replacements = replacements;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    FlagJson replace(UUID id, ReplacementJson said) {
        var product =
                flags.find(id).orElseThrow(() -> FlagReadUseCases.noFlag(id)).product();
        var area = FlagReadUseCases.area(product.provinceCode(), product.communeCode());
        access.requireOwnerOrOffice(product.producerId(), area);
        var today = VietnamTime.today(clock);
        check(said, today);
        if (said.paper() != null && !access.isOfficeOf(area)) {
            throw new Refused(new FlagRefusal.PaperNotSeen());
        }
        flags.lockWithDossiers(List.of(product.id()));
        var flag = flags.find(id).orElseThrow();
        if (flag.cleared() != null) {
            throw new Refused(new FlagRefusal.AlreadyCleared(flag.cleared().reason()));
        }
        requireStanding(said, product, today);
        replacements.insert(flag.place(), said, caller.username(), clock.instant());
        audit.append("flagged-proof-replaced", "product", product.id(), said);
        reviews.review(List.of(product.id()), today);
        return FlagJson.of(flags.find(id).orElseThrow());
    }

    private static void check(ReplacementJson said, LocalDate today) {
        var check = new InputCheck();
        if (Stream.of(said.qualityCertificateId(), said.ipRightId(), said.paper())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            check.reject("", "exactly-one", "qualityCertificateId, ipRightId, paper");
        }
        if (said.paper() != null
                && said.paper().validUntil() != null
                && said.paper().validUntil().isBefore(today)) {
            check.reject("/paper/validUntil", "before", today);
        }
        check.throwIfAny();
    }

    private void requireStanding(ReplacementJson said, Flag.Product product, LocalDate today) {
        var kind = said.ipRightId() == null ? ProofRecord.Kind.QUALITY_CERTIFICATE : ProofRecord.Kind.IP_RIGHT;
        var id = said.ipRightId() == null ? said.qualityCertificateId() : said.ipRightId();
        if (id == null) {
            return;
        }
        var known = register.withUses(List.of(id));
        var record = known.stream()
                .filter(each -> each.id().equals(id) && each.kind() == kind && each.standsOn(today))
                .findFirst()
                .orElseThrow(() -> new Refused(new FlagRefusal.DoesNotStand(id)));
        if (!record.mayServe(product.id(), product.producerId(), known, today)) {
            throw new Refused(new FlagRefusal.OfAnotherProduct(id));
        }
    }
}
