package vn.ocop.platform.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.security.Roles;

@Path("/audit/{service}")
@RunOnVirtualThread
@Tag(name = "audit", description = "Nhật ký kiểm tra · Audit log")
class AuditResource {

    /**
     * @param xid number of the database transaction; sealed with the rest
     * @param contentSha256 of what was written, as JSON with sorted keys
     */
    record AuditRecordJson(
            long seq,
            long xid,
            Instant at,
            String actor,
            String actorName,
            String action,
            String subjectType,
            String subjectId,
            String contentSha256,
            @Nullable String requestId) {}

    private final Db db;
    private final SealedLog log;
    private final AuditCurtain curtain;

    AuditResource(Db db, SealedLog log, AuditCurtain curtain) {
        this.db = db;
        this.log = log;
        this.curtain = curtain;
    }

    @GET
    @Path("/records")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(operationId = "listAuditRecords", summary = "Nhật ký kiểm tra · Audit records, oldest first (auditor)")
    @APIResponse(responseCode = "200", description = "Who did what; contents as hashes only")
    public Page<AuditRecordJson> records(
            @PathParam("service") String service,
            @QueryParam("subjectType") @Nullable String subjectType,
            @QueryParam("subjectId") @Nullable String subjectId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(1);
        var rows = db.query(
                """
                select seq, xid::text::bigint as xid, at, actor, actor_name, action, subject_type, subject_id, content_sha256, request_id from audit_record
                where seq > ? and (?::text is null or subject_type = ?::text) and (?::text is null or subject_id = ?::text)
                and not (%s) order by seq limit ?
                """.formatted(curtain.hidden()),
                r -> new AuditRecordJson(
                        r.longValue("seq"),
                        r.longValue("xid"),
                        r.instant("at"),
                        r.string("actor"),
                        r.string("actor_name"),
                        r.string("action"),
                        r.string("subject_type"),
                        r.string("subject_id"),
                        r.string("content_sha256"),
                        r.stringOrNull("request_id")),
                afterNumber(page),
                subjectType,
                subjectType,
                subjectId,
                subjectId,
                page.limit() + 1);
        return Page.of(rows, page, row -> PageRequest.cursor(row.seq()), row -> row);
    }

    @GET
    @Path("/checkpoints")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "listAuditCheckpoints",
            summary =
                    "Điểm kiểm tra đã ký · Signed checkpoints of the Merkle log of audit records, oldest first (auditor)")
    @APIResponse(responseCode = "200", description = "Each with its signed note (C2SP tlog-checkpoint)")
    public Page<SealedLog.CheckpointJson> checkpoints(
            @PathParam("service") String service,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(1);
        return Page.of(
                log.checkpoints(afterNumber(page), page.limit() + 1),
                page,
                row -> PageRequest.cursor(row.size()),
                row -> row);
    }

    @GET
    @Path("/records/{seq}/proof")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "proveAuditRecord",
            summary = "Chứng minh bản ghi nằm trong nhật ký · Proves that a record is under a checkpoint (auditor)")
    @APIResponse(
            responseCode = "200",
            description = "Inclusion proof of RFC 9162; ?size names the checkpoint, the latest if absent")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: there is no checkpoint of that size")
    @APIResponse(responseCode = "404", description = "problem type not-found: not sealed, or not by that checkpoint")
    public SealedLog.ProofJson proof(
            @PathParam("service") String service, @PathParam("seq") long seq, @QueryParam("size") @Nullable Long size) {
        return log.proof(seq, size);
    }

    private static long afterNumber(PageRequest page) {
        try {
            return page.afterKeys().isEmpty()
                    ? 0
                    : Long.parseLong(page.afterKeys().getFirst());
        } catch (NumberFormatException e) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }
}
