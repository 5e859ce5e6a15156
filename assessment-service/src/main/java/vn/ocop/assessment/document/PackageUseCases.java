package vn.ocop.assessment.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.forms.FormStore;
import vn.ocop.assessment.meeting.Meeting;
import vn.ocop.assessment.meeting.MeetingUseCases;
import vn.ocop.assessment.preparation.PreparationStore;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.DossierStore;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.scoring.SheetUseCases;
import vn.ocop.platform.security.Caller;

/**
 * A meeting's files for work without a network: what the caller may read of its products, and the own sheets. Sent while it is
 * made, one product after the other, so its size is bounded by no memory.
 */
@ApplicationScoped
class PackageUseCases {

    private final MeetingUseCases meetings;
    private final ReviewUseCases reviews;
    private final ReviewPolicy policy;
    private final DossierStore dossiers;
    private final PreparationStore preparation;
    private final SheetUseCases sheets;
    private final FormStore forms;
    private final Caller caller;
    private final ObjectMapper mapper;

    PackageUseCases(
            MeetingUseCases meetings,
            ReviewUseCases reviews,
            ReviewPolicy policy,
            DossierStore dossiers,
            PreparationStore preparation,
            SheetUseCases sheets,
            FormStore forms,
            Caller caller,
            ObjectMapper mapper) {
        this.meetings = meetings;
        this.reviews = reviews;
        this.policy = policy;
        this.dossiers = dossiers;
        this.preparation = preparation;
        this.sheets = sheets;
        this.forms = forms;
        this.caller = caller;
        this.mapper = mapper;
    }

    /**
     * Everything that may be refused is refused before the first byte.
     *
     * @param memberId the caller's seat; null for an office
     * @param shown products without conflict of the caller, by id
     * @param state what the bytes follow from
     */
    record Parcel(Meeting meeting, @Nullable UUID memberId, List<UUID> shown, Instant newest, String state) {

        String etag() {
            return "\"p1-" + HashedZip.sha256(state.getBytes(java.nio.charset.StandardCharsets.UTF_8)) + "\"";
        }

        String name() {
            return "Tài liệu họp " + meeting.id() + ".zip";
        }
    }

    @Transactional
    Parcel open(UUID meetingId) {
        var sitting = meetings.sitting(meetingId);
        meetings.requireSight(sitting);
        var meeting = sitting.meeting();
        var member = sitting.council().member(caller.username()).map(Member::id).orElse(null);
        var dockets = meeting.assessmentIds().stream()
                .map(reviews::get)
                .filter(docket -> !policy.isRecused(docket))
                .toList();
        var shown = dockets.stream().map(Docket::id).toList();
        var newest =
                dockets.stream().map(Docket::updatedAt).max(Instant::compareTo).orElse(meeting.startsAt());
        var own = member == null ? Map.<UUID, Integer>of() : sheets.versions(shown, member);
        var state = new StringBuilder(meetingId + "|" + meeting.startsAt() + "|" + meeting.how() + "|" + member);
        dockets.forEach(docket -> state.append('|')
                .append(docket.id())
                .append(' ')
                .append(docket.version())
                .append(' ')
                .append(own.get(docket.id())));
        return new Parcel(meeting, member, shown, newest, state + "|" + preparation.newestReport(shown));
    }

    void write(Parcel parcel, OutputStream out) throws IOException {
        try (var zip = new HashedZip(out, parcel.meeting().startsAt())) {
            zip.add("meeting.json", json(PackageJson.MeetingJson.of(parcel.meeting(), parcel.shown())));
            var written = new HashSet<String>();
            for (var id : parcel.shown()) {
                for (var entry : product(parcel, id, written).entrySet()) {
                    zip.add(entry.getKey(), json(entry.getValue()));
                }
            }
            var manifest = new PackageJson.ManifestJson(
                    parcel.meeting().id(), parcel.memberId(), parcel.newest(), zip.entries());
            zip.add("manifest.json", json(manifest));
        }
    }

    /** Nothing of a product over which a conflict has come up since the package was opened. */
    private Map<String, Object> product(Parcel parcel, UUID id, Set<String> written) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var docket = reviews.get(id);
            return policy.isRecused(docket) ? Map.of() : entries(parcel, docket, written);
        });
    }

    private Map<String, Object> entries(Parcel parcel, Docket docket, Set<String> written) {
        var entries = new LinkedHashMap<String, Object>();
        var version = docket.subject().criteriaVersion();
        var form = "forms/" + version.replaceAll("[^A-Za-z0-9.-]", "-") + ".json";
        if (written.add(form)) {
            entries.put(form, forms.pinned(version));
        }
        var folder = "products/" + docket.id() + "/";
        entries.put(folder + "assessment.json", PackageJson.ProductJson.of(docket, form));
        var dossier = dossiers.data(docket.subject());
        if (dossier != null) {
            entries.put(folder + "dossier.json", dossier);
            entries.put(
                    folder + "evidence.json",
                    PackageJson.EvidenceJson.of(docket.subject().dossierId(), dossier));
        }
        preparation.report(docket.id()).ifPresent(r -> entries.put(folder + "consulting-report.json", r));
        if (parcel.memberId() != null) {
            sheets.own(docket).ifPresent(sheet -> entries.put(folder + "own-sheet.json", sheet));
        }
        return entries;
    }

    private byte[] json(Object value) throws IOException {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(Objects.requireNonNull(value));
    }
}
