package vn.ocop.assessment.review;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;

/** Tables {@code dossier_copy} and {@code dossier_restricted}: what the council reads, as it was forwarded. */
@ApplicationScoped
public class DossierStore {

    private final Db db;

    DossierStore(Db db) {
        this.db = db;
    }

    /** @param data the forwarded dossier as it was announced */
    public void save(UUID dossierId, int version, Map<String, Integer> answers, Object data) {
        db.update("""
                insert into dossier_copy (dossier_id, version, answers, data) values (?, ?, ?, ?)
                on conflict (dossier_id, version) do nothing""", dossierId, version, db.json(new Options(answers)), db.json(data));
    }

    /** Answers that tell something about a person (criterion 3.2): kept apart, shown to the council alone. */
    public void restricted(UUID dossierId, Map<String, Integer> answers) {
        db.update("""
                insert into dossier_restricted (dossier_id, answers) values (?, ?)
                on conflict (dossier_id) do update set answers = excluded.answers""", dossierId, db.json(new Options(answers)));
    }

    public void eraseRestricted(UUID dossierId) {
        db.update("delete from dossier_restricted where dossier_id = ?", dossierId);
    }

    Map<String, Integer> answers(Subject subject, boolean withRestricted) {
        var all = new TreeMap<String, Integer>();
        db.queryOne(
                        "select answers from dossier_copy where dossier_id = ? and version = ?",
                        r -> r.json("answers", Options.class),
                        subject.dossierId(),
                        subject.dossierVersion())
                .ifPresent(options -> all.putAll(options.answers()));
        if (withRestricted) {
            db.queryOne(
                            "select answers from dossier_restricted where dossier_id = ?",
                            r -> r.json("answers", Options.class),
                            subject.dossierId())
                    .ifPresent(options -> all.putAll(options.answers()));
        }
        return all;
    }

    /** The forwarded dossier as it was announced. */
    public @Nullable JsonNode data(Subject subject) {
        return db.queryOne(
                        "select data from dossier_copy where dossier_id = ? and version = ?",
                        r -> r.json("data", JsonNode.class),
                        subject.dossierId(),
                        subject.dossierVersion())
                .orElse(null);
    }

    /** Option numbers by criterion as stored. */
    public record Options(Map<String, Integer> answers) {}
}
