package vn.ocop.product.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.input.JsonInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Roles;

@Path("/dossiers")
@Tag(name = "evidence")
@RunOnVirtualThread
class EvidenceResource {

    private final EvidenceUseCases useCases;
    private final DownloadUseCases downloads;
    private final JsonInput input;

    EvidenceResource(EvidenceUseCases useCases, DownloadUseCases downloads, JsonInput input) {
        this.useCases = useCases;
        this.downloads = downloads;
        this.input = input;
    }

    @POST
    @Path("/{id}/evidence")
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "addEvidence",
            summary = "Add a proof: part metadata (JSON, see EvidenceMetadata) and part file, at most 50 MiB",
            description =
                    "Roles: producer (own). One proof may serve many criteria. The file's type is judged by its content")
    @APIResponse(responseCode = "201", description = "Stored under its SHA-256")
    @APIResponse(
            responseCode = "400",
            description =
                    "invalid-input: no-such-document-type, no-such-criterion and others; part-missing, file-empty")
    @APIResponse(responseCode = "403", description = "not-your-producer")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "dossier-closed-for-evidence, not-asked-for")
    @APIResponse(responseCode = "413", description = "file-too-large")
    @APIResponse(responseCode = "415", description = "file-type-not-taken")
    @APIResponse(responseCode = "422", description = "file-type-mismatch")
    public RestResponse<EvidenceJson> add(
            @RestPath UUID id,
            @RestForm("metadata") @PartType(MediaType.APPLICATION_JSON) @Nullable String metadata,
            @RestForm("file") @Nullable FileUpload file) {
        return stored(id, metadata, file, null);
    }

    @POST
    @Path("/{id}/evidence/{evidenceId}/supersession")
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "supersedeEvidence",
            summary = "Put a newer paper in the place of an older one, which stays on record",
            description = "Roles: producer (own)")
    @APIResponse(responseCode = "201", description = "The newer paper")
    @APIResponse(responseCode = "400", description = "invalid-input, part-missing, file-empty")
    @APIResponse(responseCode = "403", description = "not-your-producer")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "dossier-closed-for-evidence, not-asked-for, evidence-already-superseded, evidence-withdrawn")
    @APIResponse(responseCode = "413", description = "file-too-large")
    @APIResponse(responseCode = "415", description = "file-type-not-taken")
    @APIResponse(responseCode = "422", description = "file-type-mismatch")
    public RestResponse<EvidenceJson> supersede(
            @RestPath UUID id,
            @RestPath UUID evidenceId,
            @RestForm("metadata") @PartType(MediaType.APPLICATION_JSON) @Nullable String metadata,
            @RestForm("file") @Nullable FileUpload file) {
        return stored(id, metadata, file, evidenceId);
    }

    @DELETE
    @Path("/{id}/evidence/{evidenceId}")
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "withdrawEvidence",
            summary =
                    "Take a proof back while the dossier is with the producer; it stays on record with earlier versions",
            description = "Roles: producer (own)")
    @APIResponse(responseCode = "204", description = "It no longer counts")
    @APIResponse(responseCode = "403", description = "not-your-producer")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "dossier-closed-for-evidence, evidence-already-superseded, evidence-withdrawn")
    public void withdraw(@RestPath UUID id, @RestPath UUID evidenceId) {
        useCases.withdraw(id, evidenceId);
    }

    @GET
    @Path("/{id}/evidence")
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.COUNCIL_MEMBER,
        Roles.COUNCIL_CHAIR,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listEvidence",
            summary = "The proofs of a dossier, superseded ones too",
            description =
                    "Roles: producer (own), offices, authorities and auditor by area, council members while assigned")
    @APIResponse(responseCode = "200", description = "All of them, in the order they came")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<EvidenceJson> list(@RestPath UUID id) {
        return new Page<>(useCases.list(id).stream().map(EvidenceJson::of).toList(), null);
    }

    @GET
    @Path("/{id}/evidence/{evidenceId}")
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.COUNCIL_MEMBER,
        Roles.COUNCIL_CHAIR,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getEvidenceFile",
            summary = "The file itself, as an attachment; a Range may be asked for",
            description =
                    "Roles: producer (own), offices, authorities and auditor by area, council members while assigned")
    @APIResponse(
            responseCode = "200",
            description = "The whole file",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    @APIResponse(responseCode = "206", description = "The part that was asked for")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "416", description = "range-not-satisfiable")
    public RestResponse<InputStream> file(
            @RestPath UUID id, @RestPath UUID evidenceId, @HeaderParam("Range") @Nullable String range) {
        return downloads.send(useCases.read(id, evidenceId), range);
    }

    private RestResponse<EvidenceJson> stored(
            UUID id, @Nullable String metadata, @Nullable FileUpload file, @Nullable UUID superseded) {
        if (metadata == null) {
            throw new Refused(new EvidenceRefusal.FileMissing("metadata"));
        }
        if (file == null) {
            throw new Refused(new EvidenceRefusal.FileMissing("file"));
        }
        var item = useCases.add(id, input.read(metadata, EvidenceMetadataJson.class), file, superseded);
        return Replies.created("/api/v1/dossiers/" + id + "/evidence/" + item.id(), EvidenceJson.of(item));
    }
}
