package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.product.dossier.CommuneReportJson.LetterJson;
import vn.ocop.product.dossier.CommuneReportJson.Recommendation;

/** Table {@code commune_report} (Form 03). */
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
    }

    Optional<CommuneReportJson> find(UUID dossierId) {
        return db.queryOne("select * from commune_report where dossier_id = ?", ReportStore::report, dossierId);
    }

    private static CommuneReportJson report(Row row) throws SQLException {
        var number = row.stringOrNull("letter_number");
        return new CommuneReportJson(
                row.stringOrNull("origin_and_material"),
                row.stringOrNull("local_labour"),
                row.stringOrNull("idea_origin"),
                row.stringOrNull("local_identity"),
                Recommendation.valueOf(row.string("recommendation")),
                number == null
                        ? null
                        : new LetterJson(number, row.date("letter_signed_on"), row.string("letter_signer")));
    }
}
