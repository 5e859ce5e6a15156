package vn.ocop.product.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.file.Stored;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.input.JsonInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Roles;
import vn.ocop.product.evidence.DownloadUseCases;
import vn.ocop.product.evidence.EvidenceRefusal;
import vn.ocop.product.evidence.UploadUseCases.Kept;

@Path("/producers/{id}/claims")
@Tag(name = "producers")
@RunOnVirtualThread
class ClaimResource {

    private final ClaimUseCases useCases;
    private final ClaimReadUseCases reads;
    private final DownloadUseCases downloads;
    private final JsonInput input;

    ClaimResource(ClaimUseCases useCases, ClaimReadUseCases reads, DownloadUseCases downloads, JsonInput input) {
        this.useCases = useCases;
        this.reads = reads;
        this.downloads = downloads;
        this.input = input;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "claimProducer",
            summary =
                    "Claim to act for a producer that no account acts for: part metadata (JSON, see ClaimMetadata) and part"
                            + " file, the proof",
            description = "Roles: producer. The office of the producer's area decides")
    @APIResponse(responseCode = "201", description = "OPEN")
    @APIResponse(responseCode = "400", description = "invalid-input, part-missing, file-empty")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "producer-has-account, claim-under-way")
    @APIResponse(responseCode = "413", description = "file-too-large")
    @APIResponse(responseCode = "415", description = "file-type-not-taken")
    @APIResponse(responseCode = "422", description = "file-type-mismatch")
    public RestResponse<ClaimJson> claim(
            @RestPath UUID id,
            @RestForm("metadata") @PartType(MediaType.APPLICATION_JSON) @Nullable String metadata,
            @RestForm("file") @Nullable FileUpload file) {
        if (metadata == null) {
            throw new Refused(new EvidenceRefusal.FileMissing("metadata"));
        }
        if (file == null) {
            throw new Refused(new EvidenceRefusal.FileMissing("file"));
        }
        var claim = useCases.claim(id, input.read(metadata, ClaimMetadataJson.class), file);
        return Replies.created("/api/v1/producers/" + id + "/claims/" + claim.id(), ClaimJson.of(claim));
    }

    @GET
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "listProducerClaims",
            summary = "The claims on a producer",
            description = "Roles: commune-officer and provincial-office of the area, all; producer, the own ones")
    @APIResponse(responseCode = "200", description = "The oldest first, 200 at most")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<ClaimJson> list(@RestPath UUID id) {
        return new Page<>(reads.of(id).stream().map(ClaimJson::of).toList(), null);
    }

    @GET
    @Path("/{claimId}")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "getProducerClaim",
            summary = "A claim and what became of it",
            description = "Roles: commune-officer and provincial-office of the area; producer, the own one")
    @APIResponse(responseCode = "200", description = "OPEN, ACCEPTED or REJECTED with the reason")
    @APIResponse(responseCode = "404", description = "not-found, also for a claim that the caller may not see")
    public ClaimJson get(@RestPath UUID id, @RestPath UUID claimId) {
        return ClaimJson.of(reads.read(id, claimId));
    }

    @GET
    @Path("/{claimId}/document")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "getProducerClaimProof",
            summary = "The proof of a claim, as an attachment",
            description = "Roles: commune-officer and provincial-office of the area; producer, the own one")
    @APIResponse(
            responseCode = "200",
            description = "The file; a Range may be asked for",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "not-found, also for a claim that the caller may not see")
    @APIResponse(responseCode = "416", description = "range-not-satisfiable")
    public RestResponse<InputStream> document(
            @RestPath UUID id, @RestPath UUID claimId, @HeaderParam("Range") @Nullable String range) {
        var proof = reads.read(id, claimId).proof();
        var file = new Kept(new Stored(proof.sha256(), proof.size()), proof.fileName(), proof.mediaType());
        return downloads.send(file, range);
    }
}
