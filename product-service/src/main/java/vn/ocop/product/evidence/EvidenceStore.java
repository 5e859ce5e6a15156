package vn.ocop.product.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;

/** Tables {@code evidence} and {@code evidence_criterion}; of {@code dossier} only what decides whether a proof may be added. */
@ApplicationScoped
public class EvidenceStore {

    private static final String SELECT = """
            select e.*, array(select c.criterion from evidence_criterion c where c.evidence_id = e.id order by c.criterion) as criteria
            from evidence e
            """;

    private static final String INSERT = """
            insert into evidence (id, dossier_id, document_type, number, issuer, issued_on, valid_until, sensitivity,
                quality_certificate_id, ip_right_id, file_name, media_type, sha256, size_bytes, uploaded_by, uploaded_at,
                reused_from, supersedes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Db db;

    EvidenceStore(Db db) {
        this.db = db;
    }

    /** The proofs that count, in the order they came. A dossier holds tens of them, not thousands. */
    public List<EvidenceItem> counting(UUID dossierId) {
        return db.query(
                SELECT + " where e.dossier_id = ? and e.superseded_at is null and e.withdrawn_at is null order by e.id",
                EvidenceStore::item,
                dossierId);
    }

    /** Superseded and withdrawn ones too, in the order they came. */
    public List<EvidenceItem> all(UUID dossierId) {
        return db.query(SELECT + " where e.dossier_id = ? order by e.id", EvidenceStore::item, dossierId);
    }

    Optional<EvidenceItem> find(UUID dossierId, UUID id) {
        return db.queryOne(SELECT + " where e.dossier_id = ? and e.id = ?", EvidenceStore::item, dossierId, id);
    }

    void insert(EvidenceItem item) {
        db.update(
                INSERT,
                item.id(),
                item.dossierId(),
                item.documentType(),
                item.number(),
                item.issuer(),
                item.issuedOn(),
                item.validUntil(),
                item.sensitivity(),
                item.qualityCertificateId(),
                item.ipRightId(),
                item.fileName(),
                item.mediaType(),
                item.sha256(),
                item.size(),
                item.uploadedBy(),
                item.uploadedAt(),
                item.reusedFrom(),
                item.supersedes());
        db.batch(
                "insert into evidence_criterion (evidence_id, criterion) values (?, ?)",
                item.criteria().stream()
                        .distinct()
                        .<@Nullable Object[]>map(criterion -> new @Nullable Object[] {item.id(), criterion})
                        .toList());
    }

    /** @return false if it does not count any more */
    boolean supersede(UUID id, Instant at) {
        return db.update(
                        "update evidence set superseded_at = ?"
                                + " where id = ? and superseded_at is null and withdrawn_at is null",
                        at,
                        id)
                == 1;
    }

    /** @return false if it does not count any more */
    boolean withdraw(UUID id, Instant at) {
        return db.update(
                        "update evidence set withdrawn_at = ?"
                                + " where id = ? and superseded_at is null and withdrawn_at is null",
                        at,
                        id)
                == 1;
    }

    /** Locks the dossier, so that no proof comes in while it is being submitted. */
    Optional<Holder> lockDossier(UUID dossierId) {
        return db.queryOne(
                "select producer_id, earlier_id, state, criteria_version, province_code, commune_code from dossier where id = ? for update",
                EvidenceStore::holder,
                dossierId);
    }

    Optional<Holder> dossier(UUID dossierId) {
        return db.queryOne(
                "select producer_id, earlier_id, state, criteria_version, province_code, commune_code from dossier where id = ?",
                EvidenceStore::holder,
                dossierId);
    }

    private static Holder holder(Row row) throws SQLException {
        return new Holder(
                row.uuid("producer_id"),
                row.uuidOrNull("earlier_id"),
                row.string("state"),
                row.string("criteria_version"),
                Area.of(row.string("province_code"), row.string("commune_code")));
    }

    private static EvidenceItem item(Row row) throws SQLException {
        return new EvidenceItem(
                row.uuid("id"),
                row.uuid("dossier_id"),
                row.string("document_type"),
                row.strings("criteria"),
                row.stringOrNull("number"),
                row.stringOrNull("issuer"),
                row.dateOrNull("issued_on"),
                row.dateOrNull("valid_until"),
                row.string("sensitivity"),
                row.uuidOrNull("quality_certificate_id"),
                row.uuidOrNull("ip_right_id"),
                row.string("file_name"),
                row.string("media_type"),
                row.string("sha256"),
                row.longValue("size_bytes"),
                row.string("uploaded_by"),
                row.instant("uploaded_at"),
                row.uuidOrNull("reused_from"),
                row.instantOrNull("superseded_at"),
                row.uuidOrNull("supersedes"),
                row.instantOrNull("withdrawn_at"));
    }

    /** Papers of the earlier dossier that this one has taken over. */
    Set<UUID> reused(UUID dossierId) {
        return new HashSet<>(db.query(
                "select reused_from from evidence"
                        + " where dossier_id = ? and reused_from is not null and withdrawn_at is null",
                row -> row.uuid("reused_from"),
                dossierId));
    }

    /**
     * The dossier that a proof belongs to.
     *
     * @param earlierId whose papers it may reuse; null for a first one
     */
    record Holder(UUID producerId, @Nullable UUID earlierId, String state, String criteriaVersion, Area area) {

        /** A dossier takes proofs while it is with the producer. */
        private static final Set<String> OPEN = Set.of("DRAFT", "RETURNED", "COMPLETION_REQUESTED");

        /** With the province, which asked for more: only what it asked for is taken. */
        boolean isToComplete() {
            return state.equals("COMPLETION_REQUESTED");
        }

        /** @throws Refused with {@link EvidenceRefusal.DossierClosed} */
        void requireOpen() {
            if (!OPEN.contains(state)) {
                throw new Refused(new EvidenceRefusal.DossierClosed(state));
            }
        }
    }
}
