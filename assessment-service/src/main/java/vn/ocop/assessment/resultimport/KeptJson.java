package vn.ocop.assessment.resultimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;

/** Writes a result as it is kept, told and audited, while the rows before it are still being taken: so the database waits for nobody. */
@ApplicationScoped
class KeptJson {

    private final ObjectMapper kept;
    private final Outbox outbox;
    private final AuditLog audit;

    KeptJson(ObjectMapper mapper, Outbox outbox, AuditLog audit) {
        this.kept = mapper.copy()
                .setDefaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS));
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * @param content of table {@code imported_result}, without what it does not say
     * @param audited of the audit row
     */
    record Kept(String content, Outbox.Encoded<ResultImported> event, AuditLog.Hashed audited) {}

    Kept of(ResultStore.Imported imported) {
        try {
            return new Kept(
                    kept.writeValueAsString(imported.result()),
                    outbox.encode(
                            ImportUseCases.RESULT_IMPORTED, new Keyed<>(imported.id(), ResultImported.of(imported))),
                    new AuditLog.Hashed(imported.id(), audit.hash(imported.result())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
