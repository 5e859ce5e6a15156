package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.Recognition.Origin;
import vn.ocop.certification.certificate.Revision;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.time.VietnamTime;

/**
 * A result decided elsewhere was revoked, extended, corrected or taken back there. Each revision tells its whole state, so it does not
 * matter which of them was seen before. What is printed never changes: another wording is another certificate, and the one before it is annulled.
 */
@ApplicationScoped
public class RevisionUseCases {

    private static final String ACTOR = "register";

    private final CertificateStore store;
    private final RegisterUseCases register;
    private final FactStore facts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Db db;
    private final Clock clock;

    RevisionUseCases(
            CertificateStore store,
            RegisterUseCases register,
            FactStore facts,
            Outbox outbox,
            AuditLog audit,
            Db db,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.facts = facts;
        this.outbox = outbox;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void follow(Revision revision) {
        store.lockProduct(revision.recognition().product().id());
        var turn = turn(revision.resultId());
        var row = store.bySource(Origin.IMPORTED, source(revision.resultId(), turn))
                .orElse(null);
        if (revision.voided()) {
            if (row != null && !row.annulled) {
                register.annul(row, revision);
            }
            return;
        }
        if (row == null) {
            row = register.enter(revision.recognition());
        } else if (!stands(row, revision)) {
            row = replace(row, revision, turn + 1);
        }
        revoke(row, revision.revocation(), Origin.IMPORTED);
        extendElsewhere(row, revision.extendedUntil());
    }

    /** Whether what is printed is still right and nothing that had been decided elsewhere is taken back or otherwise. */
    private boolean stands(CertificateRow row, Revision revision) {
        return says(row, revision.recognition())
                && facts.revocation(row.id)
                        .filter(kept -> kept.origin() == Origin.IMPORTED)
                        .filter(kept -> !kept.revocation().equals(revision.revocation()))
                        .isEmpty()
                && facts.extension(row.id)
                        .filter(kept -> kept.origin() == Origin.IMPORTED)
                        .filter(kept -> !kept.until().equals(revision.extendedUntil()))
                        .isEmpty();
    }

    private static boolean says(CertificateRow row, Recognition told) {
        var printed = row.toEntry().recognition();
        var number = told.award().printedNumber();
        return printed.product().equals(told.product())
                && printed.producer().equals(told.producer())
                && printed.decision().equals(told.decision())
                && printed.award().stars().equals(told.award().stars())
                && printed.award().validity().equals(told.award().validity())
                && (number == null || number.equals(row.printedNumber));
    }

    /** What the authority here decided of the one before is true of its successor. */
    private CertificateRow replace(CertificateRow before, Revision revision, int turn) {
        register.annul(before, revision);
        var told = revision.recognition();
        var source = source(revision.resultId(), turn);
        db.update(
                "insert into result_certificate (result_id, turn, source_id) values (?, ?, ?)",
                revision.resultId(),
                turn,
                source);
        var recorded =
                new Recognition.Source(Origin.IMPORTED, source, told.source().recordedAt());
        var row = register.enter(
                new Recognition(recorded, told.product(), told.producer(), told.decision(), told.award()));
        facts.revocation(before.id)
                .filter(kept -> kept.origin() == Origin.SCORED_HERE)
                .ifPresent(kept -> revoke(row, kept.revocation(), Origin.SCORED_HERE));
        facts.extension(before.id)
                .filter(kept -> kept.origin() == Origin.SCORED_HERE)
                .ifPresent(kept -> {
                    facts.copyExtension(before.id, row.id);
                    extend(row, kept.until());
                });
        return row;
    }

    private void revoke(CertificateRow row, @Nullable Revocation revocation, Origin origin) {
        if (revocation == null || row.revokedOn != null) {
            return;
        }
        row.take(row.toDomain().revokedElsewhere(revocation.signedOn()));
        row.version++;
        facts.keep(row.id, revocation, origin, clock.instant());
        outbox.append(
                CertificationEvents.REVOKED,
                row.id,
                CertificationEvents.of(row.toEntry(), "REVOKED", today(), null, revocation.signedOn()));
        audit.appendSystem(ACTOR, "certificate-revoked", "certificate", row.id, revocation);
    }

    private void extendElsewhere(CertificateRow row, @Nullable LocalDate until) {
        if (until == null || facts.extension(row.id).isPresent()) {
            return;
        }
        facts.keepExtensionElsewhere(row.id, until, clock.instant());
        extend(row, until);
    }

    private void extend(CertificateRow row, LocalDate until) {
        row.take(row.toDomain().extendedElsewhere(until));
        row.expiryAnnounced = false; // it lapses once more
        row.version++;
        outbox.append(
                CertificationEvents.EXTENDED,
                row.id,
                CertificationEvents.of(row.toEntry(), "EXTENDED", today(), null, row.validUntil.plusDays(1)));
        audit.appendSystem(ACTOR, "certificate-extended", "certificate", row.id, until);
    }

    /** How often the result was given another certificate. */
    private int turn(UUID resultId) {
        return db.query(
                        "select coalesce(max(turn), 0) as turn from result_certificate where result_id = ?",
                        r -> r.intValue("turn"),
                        resultId)
                .getFirst();
    }

    private UUID source(UUID resultId, int turn) {
        return turn == 0 ? resultId : Ids.following(resultId, "certificate/" + turn);
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
