package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.dossier.OfficeReceiptJson.Level;
import vn.ocop.product.evidence.EvidenceStore;

/** Gathers what the forms say, for whoever may read the dossier; personal fields for whoever may see them (ADR-0052). */
@ApplicationScoped
public class FilledFormUseCases {

    private final DossierStore dossiers;
    private final DossierPartStore parts;
    private final FormFactStore facts;
    private final VersionStore versions;
    private final ReceiptStore receipts;
    private final ReportStore reports;
    private final EvidenceStore evidence;
    private final AccessUseCases access;

    FilledFormUseCases(
            DossierStore dossiers,
            DossierPartStore parts,
            FormFactStore facts,
            VersionStore versions,
            ReceiptStore receipts,
            ReportStore reports,
            EvidenceStore evidence,
            AccessUseCases access) {
        this.dossiers = dossiers;
        this.parts = parts;
        this.facts = facts;
        this.versions = versions;
        this.receipts = receipts;
        this.reports = reports;
        this.evidence = evidence;
        this.access = access;
    }

    /** @param version null = as the dossier stands: what was lodged last, or what its producer is working on */
    public FilledForms read(UUID id, @Nullable Integer version) {
        var row = readable(id);
        var withProducer = row.toDomain() instanceof Dossier.Draft;
        return version == null && withProducer ? working(row) : lodged(row, found(id, version));
    }

    /** @throws Refused unless the commune has reported on this submission, by default the last */
    public FilledForms reported(UUID id, @Nullable Integer version) {
        var filled = lodged(id, version, new DossierRefusal.NotReported(id));
        if (filled.reported() == null) {
            throw new Refused(new DossierRefusal.NotReported(id));
        }
        return filled;
    }

    /** @throws Refused unless that office has taken in this submission, by default the last */
    public FilledForms received(UUID id, @Nullable Integer version, Level level) {
        var filled = lodged(id, version, new DossierRefusal.NotReceived(id));
        if (filled.receipt(level).isEmpty()) {
            throw new Refused(new DossierRefusal.NotReceived(id));
        }
        return filled;
    }

    private FilledForms lodged(UUID id, @Nullable Integer version, DossierRefusal never) {
        var row = readable(id);
        if (version == null && versions.latest(id).isEmpty()) {
            throw new Refused(never);
        }
        return lodged(row, found(id, version));
    }

    private FilledForms working(DossierRow row) {
        return new FilledForms(
                row.id,
                null,
                facts.facts(row.id),
                seesPersonal(row) ? facts.personal(row.producerId) : null,
                row.criteriaVersion,
                parts.answers(row.id),
                evidence.counting(row.id),
                List.of(),
                null,
                row.changedAt,
                row.changedAt);
    }

    private FilledForms lodged(DossierRow row, VersionJson version) {
        var number = version.number();
        var content = version.content();
        var taken = receipts.of(row.id, number);
        var reported = reports.find(row.id, number)
                .map(stored -> new FilledForms.Reported(stored.report(), stored.at()))
                .orElse(null);
        return new FilledForms(
                row.id,
                number,
                content.form() == null ? facts.facts(row.id) : content.form(),
                seesPersonal(row) ? frozen(row.id, number) : null,
                row.criteriaVersion,
                content.answers(),
                evidence.all(row.id).stream()
                        .filter(item -> content.evidence().contains(item.id()))
                        .toList(),
                taken,
                reported,
                version.at(),
                newest(version.at(), taken, reported));
    }

    private PersonalFactsJson frozen(UUID id, int number) {
        return Objects.requireNonNullElse(versions.personal(id, number), PersonalFactsJson.NONE);
    }

    private static Instant newest(Instant at, List<OfficeReceiptJson> taken, FilledForms.@Nullable Reported reported) {
        return Stream.of(
                        Stream.of(at),
                        taken.stream().map(OfficeReceiptJson::recordedAt),
                        Stream.ofNullable(reported).map(FilledForms.Reported::at))
                .flatMap(each -> each)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private VersionJson found(UUID id, @Nullable Integer version) {
        return (version == null ? versions.latest(id) : versions.find(id, version))
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("version", String.valueOf(version))));
    }

    private boolean seesPersonal(DossierRow row) {
        return access.seesPrivate(row.producerId, row.area());
    }

    private DossierRow readable(UUID id) {
        var row = dossiers.read(id);
        access.requireReader(id, row.producerId, row.area());
        return row;
    }
}
