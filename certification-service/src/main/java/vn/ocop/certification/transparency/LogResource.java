package vn.ocop.certification.transparency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.InvalidInput;

@Path("/transparency-log")
@RunOnVirtualThread
@Tag(
        name = "transparency log",
        description =
                "Every star decision, revocation, withdrawal and extension in an append-only Merkle log; also at /transparency-log")
class LogResource {

    /**
     * @param index from 0
     * @param entry JSON as text; its UTF-8 bytes are the leaf
     */
    @Schema(name = "TransparencyEntry")
    record EntryJson(long index, String entry) {}

    @Schema(name = "TransparencyProof")
    record ProofJson(
            long leafIndex,
            String leafHash,
            long treeSize,

            @Schema(description = "inclusion path of RFC 9162, Base64")
            List<String> hashes) {}

    @Schema(name = "TransparencyGrowth")
    record GrowthJson(
            long from,
            long to,

            @Schema(description = "consistency proof of RFC 9162, Base64; empty between equal sizes")
            List<String> hashes) {}

    private final LogUseCases log;
    private final SealingUseCases sealing;

    LogResource(LogUseCases log, SealingUseCases sealing) {
        this.log = log;
        this.sealing = sealing;
    }

    @GET
    @Path("/checkpoint")
    @PermitAll
    @Produces("text/plain;charset=utf-8")
    @Operation(
            operationId = "getTransparencyCheckpoint",
            summary = "The latest signed root (C2SP tlog-checkpoint). Role: none")
    @APIResponse(responseCode = "200", description = "A signed note: origin, size, root")
    @APIResponse(responseCode = "404", description = "problem type not-found: nothing was decided yet")
    public String checkpoint() {
        return log.checkpoint();
    }

    @GET
    @Path("/key")
    @PermitAll
    @Produces("text/plain;charset=utf-8")
    @Operation(
            operationId = "getTransparencyKey",
            summary = "The key that signs the roots, as verifiers of signed notes take it. Role: none")
    @APIResponse(
            responseCode = "200",
            description = "name+hash+key; keep it, and take it from another place than the log")
    public String key() {
        return sealing.verifierKey();
    }

    @GET
    @Path("/entries")
    @PermitAll
    @Operation(operationId = "listTransparencyEntries", summary = "The log, oldest first. Role: none")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<EntryJson> entries(
            @Nullable @QueryParam("after") String after, @Nullable @QueryParam("limit") Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(1);
        return Page.of(
                log.entries(first(page), page.limit() + 1),
                page,
                entry -> PageRequest.cursor(entry.index()),
                entry -> new EntryJson(entry.index(), entry.entry()));
    }

    @GET
    @Path("/entries/{index}/proof")
    @PermitAll
    @Operation(
            operationId = "proveTransparencyEntry",
            summary = "Proves that an entry is under a signed root (RFC 9162). Role: none")
    @APIResponse(responseCode = "200", description = "?size names the checkpoint, the latest if absent")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: there is no checkpoint of that size")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public ProofJson proof(
            @PathParam("index") @Parameter(example = "0") long index, @Nullable @QueryParam("size") Long size) {
        var proof = log.proof(index, size);
        return new ProofJson(proof.leafIndex(), proof.leafHash(), proof.treeSize(), proof.hashes());
    }

    @GET
    @Path("/consistency")
    @PermitAll
    @Operation(
            operationId = "proveTransparencyGrowth",
            summary = "Proves that the log only grew between two signed roots (RFC 9162). Role: none")
    @APIResponse(
            responseCode = "200",
            description = "?from and ?to are sizes of checkpoints; ?to is the latest if absent")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: no checkpoint of such a size, or the first is the larger one")
    public GrowthJson growth(
            @Nullable @QueryParam("from") @Parameter(example = "1") Long from, @Nullable @QueryParam("to") Long to) {
        var growth = log.growth(from, to);
        return new GrowthJson(growth.from(), growth.to(), growth.hashes());
    }

    private static long first(PageRequest page) {
        try {
            return page.afterKeys().isEmpty()
                    ? 0
                    : Long.parseLong(page.afterKeys().getFirst()) + 1;
        } catch (NumberFormatException e) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }
}
