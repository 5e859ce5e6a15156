package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Tables {@code score_sheet} (one line per member, for locking) and {@code sheet_version} (every version, never changed). */
@ApplicationScoped
class SheetStore {

    private final Db db;

    SheetStore(Db db) {
        this.db = db;
    }

    /** One save of a member at a time; others save theirs meanwhile. */
    void lock(UUID assessmentId, UUID memberId) {
        db.update(
                "insert into score_sheet (assessment_id, member_id) values (?, ?) on conflict do nothing",
                assessmentId,
                memberId);
        db.query(
                "select 1 from score_sheet where assessment_id = ? and member_id = ? for update",
                r -> 1,
                assessmentId,
                memberId);
    }

    Optional<ScoreSheet> latest(UUID assessmentId, UUID memberId, CriteriaSet form) {
        return db.queryOne("""
                select * from sheet_version where assessment_id = ? and member_id = ?
                order by version_no desc limit 1""", r -> read(r, form), assessmentId, memberId);
    }

    /** The last version of each member. */
    List<ScoreSheet> latest(UUID assessmentId, CriteriaSet form) {
        return db.query("""
                select distinct on (member_id) * from sheet_version where assessment_id = ?
                order by member_id, version_no desc""", r -> read(r, form), assessmentId);
    }

    /** The number of the member's last version, by assessment. */
    Map<UUID, Integer> versions(List<UUID> assessmentIds, UUID memberId) {
        return db
                .query(
                        """
                        select assessment_id, max(version_no) as n from sheet_version
                        where assessment_id = any (?) and member_id = ? group by assessment_id""",
                        r -> Map.entry(r.uuid("assessment_id"), r.intValue("n")),
                        assessmentIds.toArray(UUID[]::new),
                        memberId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void append(UUID assessmentId, ScoreSheet sheet, String username) {
        db.update(
                """
                insert into sheet_version (assessment_id, member_id, version_no, round, content, complete, saved_at,
                                           saved_by, sha256)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                assessmentId,
                sheet.memberId(),
                sheet.versionNo(),
                sheet.round(),
                db.json(new Content(sheet.answers().options(), sheet.comments())),
                sheet.complete(),
                sheet.savedAt(),
                username,
                hash(sheet));
    }

    /** What a sheet says, proven and not told. */
    static String hash(ScoreSheet sheet) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(sheet.canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScoreSheet read(Row r, CriteriaSet form) throws java.sql.SQLException {
        var content = r.json("content", Content.class);
        return new ScoreSheet(
                r.uuid("member_id"),
                r.intValue("round"),
                r.intValue("version_no"),
                form.choose(content.answers()),
                content.comments(),
                r.bool("complete"),
                r.instant("saved_at"));
    }

    /** Column {@code content}. */
    record Content(Map<String, Integer> answers, Map<String, String> comments) {}
}
