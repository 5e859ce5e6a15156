package vn.ocop.product.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Criterion;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.evidence.EvidenceItem;
import vn.ocop.product.evidence.EvidenceStore;

/** Reading what was lodged each time, and what changed between two submissions. */
@ApplicationScoped
class VersionUseCases {

    private final DossierStore dossiers;
    private final VersionStore versions;
    private final ReceiptStore receipts;
    private final ReportStore reports;
    private final EvidenceStore evidence;
    private final CriteriaSets forms;
    private final AccessUseCases access;
    private final ObjectMapper mapper;

    VersionUseCases(
            DossierStore dossiers,
            VersionStore versions,
            ReceiptStore receipts,
            ReportStore reports,
            EvidenceStore evidence,
            CriteriaSets forms,
            AccessUseCases access,
            ObjectMapper mapper) {
        this.dossiers = dossiers;
        this.versions = versions;
        this.receipts = receipts;
        this.reports = reports;
        this.evidence = evidence;
        this.forms = forms;
        this.access = access;
        this.mapper = mapper;
    }

    List<VersionJson> list(UUID dossierId) {
        return versions.all(readable(dossierId).id);
    }

    VersionDetailJson read(UUID dossierId, int number) {
        var row = readable(dossierId);
        var version = find(dossierId, number);
        var proofs = proofs(dossierId);
        return new VersionDetailJson(
                number,
                version.at(),
                version.change(),
                version.content(),
                seesPersonal(row) ? versions.personal(dossierId, number) : null,
                version.content().evidence().stream()
                        .map(id -> VersionDiffJson.ProofJson.of(Objects.requireNonNull(proofs.get(id))))
                        .toList(),
                receipts.of(dossierId, number),
                reports.find(dossierId, number).map(ReportStore.Stored::report).orElse(null));
    }

    /** @param since the earlier submission; null = the one before */
    VersionDiffJson diff(UUID dossierId, int number, @Nullable Integer since) {
        var row = readable(dossierId);
        int from = since == null ? number - 1 : since;
        var later = find(dossierId, number);
        if (from < 1 || from >= number) {
            throw InvalidInput.of("?from", "out-of-range", 1, number - 1);
        }
        var earlier = find(dossierId, from);
        var proofs = proofs(dossierId);
        var successors = new HashMap<UUID, UUID>();
        proofs.values().stream()
                .filter(proof -> proof.supersedes() != null)
                .forEach(proof -> successors.put(proof.supersedes(), proof.id()));
        var sees = seesPersonal(row);
        var order = forms.byVersion(row.criteriaVersion).orElseThrow().criteria().stream()
                .map(Criterion::code)
                .toList();
        var diff = VersionDiff.between(side(dossierId, earlier, sees), side(dossierId, later, sees), successors, order);
        return VersionDiffJson.of(from, number, diff, proofs, !sees);
    }

    private VersionDiff.Side side(UUID dossierId, VersionJson version, boolean withPersonal) {
        var content = version.content();
        var personal = withPersonal ? versions.personal(dossierId, version.number()) : null;
        var fields = VersionDiff.merged(flat("", content.form()), flat("/personal", personal));
        return new VersionDiff.Side(content.answers(), content.evidence(), fields);
    }

    /** Every value that is not empty by its JSON pointer. */
    private SortedMap<String, String> flat(String pointer, @Nullable Object value) {
        var fields = new TreeMap<String, String>();
        if (value != null) {
            flatten(pointer, mapper.valueToTree(value), fields);
        }
        return fields;
    }

    private static void flatten(String pointer, JsonNode node, SortedMap<String, String> into) {
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(pointer + "/" + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            into.put(pointer, ""); // an empty list says something else than none
            for (int i = 0; i < node.size(); i++) {
                flatten(pointer + "/" + i, node.get(i), into);
            }
        } else if (!node.isNull()) {
            into.put(pointer, node.asText());
        }
    }

    private Map<UUID, EvidenceItem> proofs(UUID dossierId) {
        return evidence.all(dossierId).stream().collect(Collectors.toMap(EvidenceItem::id, item -> item));
    }

    private VersionJson find(UUID dossierId, int number) {
        return versions.find(dossierId, number)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("version", Integer.toString(number))));
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
