package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.platform.database.Db;

/** Form 03: table {@code commune_report_version}, one row per submission and never changed; {@code commune_report} has the latest. */
@ApplicationScoped
class ReportStore {

    private static final String STORE = """
            insert into commune_report (dossier_id, origin_and_material, local_labour, idea_origin, local_identity, recommendation,
                letter_number, letter_signed_on, letter_signer, reported_by, reported_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (dossier_id) do update set (origin_and_material, local_labour, idea_origin, local_identity, recommendation,
                letter_number, letter_signed_on, letter_signer, reported_by, reported_at) =
               (excluded.origin_and_material, excluded.local_labour, excluded.idea_origin, excluded.local_identity,
                excluded.recommendation, excluded.letter_number, excluded.letter_signed_on, excluded.letter_signer,
                excluded.reported_by, excluded.reported_at)
            """;

    private static final String APPEND = """
            insert into commune_report_version (dossier_id, version_number, content, reported_by, reported_at)
            values (?, (select max(number) from dossier_version where dossier_id = ?), ?, ?, ?)
            """;

    private final Db db;

    ReportStore(Db db) {
        this.db = db;
    }

    void store(UUID dossierId, CommuneReportJson report, String username, Instant at) {
        var letter = report.proposalLetter();
        db.update(
                STORE,
                dossierId,
                report.originAndMaterial(),
                report.localLabour(),
                report.ideaOrigin(),
                report.localIdentity(),
                report.recommendation(),
                letter == null ? null : letter.number(),
                letter == null ? null : letter.signedOn(),
                letter == null ? null : letter.signer(),
                username,
                at);
        db.update(APPEND, dossierId, dossierId, db.json(report), username, at);
    }

    /** The latest. */
    Optional<CommuneReportJson> find(UUID dossierId) {
        return db.queryOne(
                "select content from commune_report_version where dossier_id = ? order by version_number desc limit 1",
                row -> row.json("content", CommuneReportJson.class),
                dossierId);
    }

    /** Of a completed version what the commune reported on the one that it completes. */
    Optional<Stored> find(UUID dossierId, int versionNumber) {
        return db.queryOne(
                "select content, reported_at from commune_report_version where dossier_id = ? and version_number = ("
                        + VersionStore.LODGED + ")",
                row -> new Stored(row.json("content", CommuneReportJson.class), row.instant("reported_at")),
                dossierId,
                dossierId,
                versionNumber);
    }

    record Stored(CommuneReportJson report, Instant at) {}
}
