package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.CertificateRefusal.NoSuchCertificate;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.certificate.Fact.Superseded;
import vn.ocop.certification.certificate.ProductHistory;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.RegisterNumber;
import vn.ocop.certification.register.CertificateStore.SourceKey;
import vn.ocop.certification.register.CertificationEvents.CertificateData;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Keyed;
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
    private final CertificateInsert insert;
    private final PastStore past;
    private final FactStore facts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    RegisterUseCases(
            CertificateStore store,
            CertificateInsert insert,
            PastStore past,
            FactStore facts,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.insert = insert;
        this.past = past;
        this.facts = facts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** One source makes one certificate: a repeat changes nothing and announces nothing. */
    @Transactional
    public void issue(Recognition recognition) {
        issue(List.of(recognition));
    }

    /** The same for many, with a few statements for all of them. */
    @Transactional
    public void issue(List<Recognition> recognitions) {
        store.lockProducts(recognitions.stream()
                .map(recognition -> recognition.product().id())
                .toList());
        var held = store.held(recognitions.stream().map(SourceKey::of).toList());
        enter(recognitions.stream()
                .filter(recognition -> held.add(SourceKey.of(recognition)))
                .toList());
    }

    /** Under the product's lock. */
    CertificateRow enter(Recognition recognition) {
        return store.byId(enter(List.of(recognition)).getFirst().id).orElseThrow();
    }

    private List<CertificateRow> enter(List<Recognition> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        var products = new HashMap<>(store.ofProducts(
                fresh.stream().map(recognition -> recognition.product().id()).collect(Collectors.toSet())));
        var issued = numbered(fresh);
        issued.forEach(row -> products.merge(row.productId, List.of(row), RegisterUseCases::inLegalOrder));
        var changed = products.values().stream()
                .flatMap(rows -> settle(rows).stream())
                .toList();
        announceIssued(issued, products);
        insert.write(issued);
        announceSuperseded(changed);
        audit.appendSystem(ACTOR, "certificate-issued", "certificate", entries(issued, fresh));
        return issued;
    }

    private static List<CertificateRow> inLegalOrder(List<CertificateRow> some, List<CertificateRow> more) {
        return Stream.concat(some.stream(), more.stream())
                .sorted(CertificateStore.LEGAL_ORDER)
                .toList();
    }

    private static List<AuditLog.Entry> entries(List<CertificateRow> issued, List<Recognition> recognitions) {
        return IntStream.range(0, issued.size())
                .mapToObj(i -> new AuditLog.Entry(issued.get(i).id, recognitions.get(i)))
                .toList();
    }

    /** It never counted: whose place it had taken counts again. Under the product's lock. */
    void annul(CertificateRow row, Object cause) {
        row.take(row.toDomain().annul());
        row.version++;
        facts.annul(row.id, row.validFrom, clock.instant());
        outbox.append(
                CertificationEvents.WITHDRAWN,
                row.id,
                CertificationEvents.of(row.toEntry(), "WITHDRAWN", today(), null, row.withdrawnOn));
        audit.appendSystem(ACTOR, "certificate-annulled", "certificate", row.id, cause);
        var changed = settle(store.ofProduct(row.productId));
        for (var freed : changed) {
            if (freed.supersededOn == null && !freed.id.equals(row.id)) {
                outbox.append(
                        CertificationEvents.ISSUED,
                        freed.id,
                        CertificationEvents.of(freed.toEntry(), "REINSTATED", today()));
            }
        }
        announceSuperseded(changed.stream()
                .filter(other -> other.supersededOn != null || other.id.equals(row.id))
                .toList());
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

    /** As anyone could know it at that moment; empty if it was not in the register yet. */
    public Optional<RegisterEntry> asKnownAt(RegisterEntry entry, Instant moment) {
        var known = past.ofProduct(entry.recognition().product().id()).at(moment);
        return known.certificates().stream()
                .filter(certificate -> certificate.id().equals(entry.id()))
                .findFirst()
                .map(entry::with);
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

    /** Not written yet: what stands in the way of a new certificate, or what it is worth today, belongs to its first state. */
    private List<CertificateRow> numbered(List<Recognition> recognitions) {
        var numbers = new Numbers(store, recognitions);
        return recognitions.stream()
                .map(recognition -> row(recognition, numbers.next(recognition)))
                .toList();
    }

    private CertificateRow row(Recognition recognition, RegisterNumber number) {
        var source = recognition.source();
        var id = Ids.following(source.id(), "certificate/" + source.origin());
        return CertificateRow.of(id, number, recognition, clock.instant());
    }

    private static ProductHistory history(List<CertificateRow> rows) {
        return new ProductHistory(rows.stream().map(CertificateRow::toDomain).toList());
    }

    /** @return the rows whose supersession is not what it was */
    private static List<CertificateRow> settle(List<CertificateRow> rows) {
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

    private void announceIssued(List<CertificateRow> rows, Map<UUID, List<CertificateRow>> products) {
        var issued = new ArrayList<Keyed<CertificateData>>();
        var expired = new ArrayList<Keyed<CertificateData>>();
        for (var row : rows) {
            var entry = row.toEntry();
            var supersedes = history(products.getOrDefault(row.productId, List.of()))
                    .before(entry.certificate())
                    .map(Certificate::id)
                    .orElse(null);
            var imported = entry.recognition().source().origin() == Recognition.Origin.IMPORTED;
            issued.add(
                    new Keyed<>(row.id, CertificationEvents.of(entry, "ISSUED", today(), supersedes, null), imported));
            if (entry.stateOn(today()) == CertificateState.EXPIRED) {
                row.expiryAnnounced = true;
                var on = entry.certificate().lastDay().plusDays(1);
                expired.add(new Keyed<>(row.id, CertificationEvents.of(entry, "EXPIRED", today(), null, on)));
            }
        }
        outbox.appendAll(CertificationEvents.ISSUED, issued);
        outbox.appendAll(CertificationEvents.EXPIRED, expired);
    }

    private void announceSuperseded(List<CertificateRow> rows) {
        var superseded = new ArrayList<Keyed<CertificateData>>();
        for (var row : rows) {
            var entry = row.toEntry();
            if (entry.stateOn(today()) == CertificateState.SUPERSEDED) {
                var on = CertificationEvents.dayOf(entry, Superseded.class);
                superseded.add(new Keyed<>(row.id, CertificationEvents.of(entry, "SUPERSEDED", today(), null, on)));
            }
        }
        outbox.appendAll(CertificationEvents.SUPERSEDED, superseded);
    }
}
