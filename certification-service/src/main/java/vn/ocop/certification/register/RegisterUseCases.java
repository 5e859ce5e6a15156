package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.CertificateRefusal.NoSuchCertificate;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.certificate.Fact.Superseded;
import vn.ocop.certification.certificate.ProductHistory;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.RegisterNumber;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Issues certificates and finds them. */
@ApplicationScoped
public class RegisterUseCases {

    private static final String ACTOR = "certification-service";

    private final CertificateStore store;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RegisterUseCases(CertificateStore store, Outbox outbox, AuditLog audit, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** One source makes one certificate: a repeat changes nothing and announces nothing. */
    @Transactional
    public void issue(Recognition recognition) {
        store.lockProduct(recognition.product().id());
        if (!store.holds(recognition.source())) {
            enter(recognition);
        }
    }

    /** Under the product's lock. */
    CertificateRow enter(Recognition recognition) {
        var row = add(recognition);
        var changed = settle(recognition.product().id());
        announceIssue(row);
        changed.forEach(this::announceSuperseded);
        audit.appendSystem(ACTOR, "certificate-issued", "certificate", row.id, recognition);
        return row;
    }

    /** It never counted: whose place it had taken counts again. Under the product's lock. */
    void annul(CertificateRow row, Object cause) {
        row.take(row.toDomain().annul());
        row.version++;
        var entry = row.toEntry();
        outbox.append(
                CertificationEvents.WITHDRAWN,
                row.id,
                CertificationEvents.of(entry, "WITHDRAWN", today(), null, row.withdrawnOn));
        audit.appendSystem(ACTOR, "certificate-annulled", "certificate", row.id, cause);
        for (var changed : settle(row.productId)) {
            if (changed.supersededOn == null && !changed.id.equals(row.id)) {
                outbox.append(
                        CertificationEvents.ISSUED,
                        changed.id,
                        CertificationEvents.of(changed.toEntry(), "REINSTATED", today()));
            } else {
                announceSuperseded(changed);
            }
        }
    }

    /** @throws Refused with {@link NoSuchCertificate}; small letters and blanks around are forgiven */
    public RegisterEntry byNumber(String number) {
        return find(number).orElseThrow(() -> new Refused(new NoSuchCertificate(number)));
    }

    public Optional<RegisterEntry> find(String number) {
        return RegisterNumber.looksLikeOne(number)
                ? store.byNumber(RegisterNumber.normalised(number)).map(CertificateRow::toEntry)
                : Optional.empty();
    }

    /** The certificate that took its place, if one did. */
    public Optional<RegisterEntry> successor(RegisterEntry entry) {
        return entry.certificate()
                .fact(Superseded.class)
                .flatMap(fact -> store.byId(fact.by()))
                .map(CertificateRow::toEntry);
    }

    /** The code that the decision names, else the newest that product-service told. */
    public Optional<String> productCode(RegisterEntry entry) {
        var product = entry.recognition().product();
        return product.code() == null ? store.productCode(product.id()) : Optional.of(product.code());
    }

    public List<RegisterEntry> byIds(List<UUID> ids) {
        return store.list("id in ?1 order by lastDay, id", ids).stream()
                .map(CertificateRow::toEntry)
                .toList();
    }

    List<RegisterEntry> search(CertificateFilter filter, PageRequest page) {
        return store.search(filter, today(), page).stream()
                .map(CertificateRow::toEntry)
                .toList();
    }

    public LocalDate today() {
        return VietnamTime.today(clock);
    }

    private CertificateRow add(Recognition recognition) {
        var source = recognition.source();
        var id = Ids.named("certificate/" + source.origin(), source.id().toString());
        var number = store.nextNumber(
                recognition.series(), recognition.decision().signedOn().getYear());
        var row = CertificateRow.of(id, number, recognition, clock.instant());
        store.persist(row);
        return row;
    }

    private ProductHistory history(List<CertificateRow> rows) {
        return new ProductHistory(rows.stream().map(CertificateRow::toDomain).toList());
    }

    /** @return the rows whose supersession is not what it was */
    private List<CertificateRow> settle(UUID productId) {
        var rows = store.ofProduct(productId);
        var settled = history(rows);
        return rows.stream().filter(row -> take(row, settled.certificates())).toList();
    }

    private static boolean take(CertificateRow row, List<Certificate> settled) {
        var before = row.toDomain();
        var after =
                settled.stream().filter(c -> c.id().equals(row.id)).findFirst().orElseThrow();
        row.take(after);
        var changed = !after.equals(before);
        row.version += changed ? 1 : 0;
        return changed;
    }

    private void announceIssue(CertificateRow row) {
        var entry = row.toEntry();
        var supersedes = history(store.ofProduct(row.productId))
                .before(entry.certificate())
                .map(Certificate::id)
                .orElse(null);
        outbox.append(
                CertificationEvents.ISSUED, row.id, CertificationEvents.of(entry, "ISSUED", today(), supersedes, null));
        if (entry.stateOn(today()) == CertificateState.EXPIRED) {
            row.expiryAnnounced = true;
            outbox.append(
                    CertificationEvents.EXPIRED,
                    row.id,
                    CertificationEvents.of(
                            entry,
                            "EXPIRED",
                            today(),
                            null,
                            entry.certificate().lastDay().plusDays(1)));
        }
    }

    private void announceSuperseded(CertificateRow row) {
        var entry = row.toEntry();
        if (entry.stateOn(today()) == CertificateState.SUPERSEDED) {
            var on = CertificationEvents.dayOf(entry, Superseded.class);
            outbox.append(
                    CertificationEvents.SUPERSEDED,
                    row.id,
                    CertificationEvents.of(entry, "SUPERSEDED", today(), null, on));
        }
    }
}
