package vn.ocop.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.MDC;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.security.Caller;

/** The audit row commits with the write or not at all. Content goes in as its SHA-256 only: the log proves, it does not tell. */
@ApplicationScoped
public class AuditLog {

    /** The account on whose behalf a job works. */
    public record Actor(String subject, String username) {}

    /** @param content what was written, hashed as JSON */
    public record Entry(Object subjectId, Object content) {}

    /** @param sha256 {@link #hash} of what was written, for whoever had the time before the transaction */
    public record Hashed(Object subjectId, String sha256) {}

    private final Db db;
    private final Clock clock;
    private final ObjectWriter writer;
    private final Caller caller;

    AuditLog(Db db, Clock clock, ObjectMapper mapper, Caller caller) {
        this.db = db;
        this.clock = clock;
        this.writer = mapper.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.caller = caller;
    }

    /**
     * For what a person or a machine client did through the API; outside of a request the service itself is the actor.
     *
     * @param action past tense, e.g. {@code dossier-submitted}
     * @param content what was written, hashed as JSON
     */
    @Transactional(TxType.MANDATORY)
    public void append(String action, String subjectType, Object subjectId, Object content) {
        if (!Arc.container().requestContext().isActive() || caller.anonymous()) {
            appendSystem("events", action, subjectType, subjectId, content);
            return;
        }
        store(caller.subject(), caller.username(), action, subjectType, List.of(new Entry(subjectId, content)));
    }

    /** For what a job or a consumer did. */
    @Transactional(TxType.MANDATORY)
    public void appendSystem(String actor, String action, String subjectType, Object subjectId, Object content) {
        store("system:" + actor, actor, action, subjectType, List.of(new Entry(subjectId, content)));
    }

    /** The same for many subjects. */
    @Transactional(TxType.MANDATORY)
    public void appendSystem(String actor, String action, String subjectType, List<Entry> entries) {
        store("system:" + actor, actor, action, subjectType, entries);
    }

    /** For what a job does after the request on behalf of the account that made it. */
    @Transactional(TxType.MANDATORY)
    public void appendAll(Actor actor, String action, String subjectType, List<Entry> entries) {
        store(actor.subject(), actor.username(), action, subjectType, entries);
    }

    /** The same of what was hashed before. */
    @Transactional(TxType.MANDATORY)
    public void appendHashed(Actor actor, String action, String subjectType, List<Hashed> entries) {
        storeHashed(actor.subject(), actor.username(), action, subjectType, entries);
    }

    private void store(String actor, String actorName, String action, String subjectType, List<Entry> entries) {
        storeHashed(
                actor,
                actorName,
                action,
                subjectType,
                entries.stream()
                        .map(entry -> new Hashed(entry.subjectId(), hash(entry.content())))
                        .toList());
    }

    private void storeHashed(String actor, String actorName, String action, String subjectType, List<Hashed> entries) {
        var at = clock.instant();
        var request = MDC.get("requestId");
        db.update(
                """
                insert into audit_record (at, actor, actor_name, action, subject_type, subject_id, content_sha256, request_id)
                select ?, ?, ?, ?, ?, subject_id, content_sha256, ?
                from unnest(?::text[], ?::text[]) with ordinality as g(subject_id, content_sha256, n) order by n""",
                at,
                actor,
                actorName,
                action,
                subjectType,
                request,
                entries.stream().map(entry -> entry.subjectId().toString()).toArray(String[]::new),
                entries.stream().map(Hashed::sha256).toArray(String[]::new));
    }

    /** As the audit row has it: two contents with the same hash say the same. */
    public String hash(Object content) {
        try {
            var json = writer.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
