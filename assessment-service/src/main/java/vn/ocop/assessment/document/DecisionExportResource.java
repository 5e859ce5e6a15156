package vn.ocop.assessment.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.document.Attachment;
import vn.ocop.platform.security.Roles;

@Path("/decisions/{id}/export")
@Tag(name = "Decisions")
@RunOnVirtualThread
class DecisionExportResource {

    private final ExportUseCases useCases;

    DecisionExportResource(ExportUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Produces("application/zip")
    @Operation(
            operationId = "exportDecision",
            summary =
                    "A decision's whole file: records as JSON, papers as PDF, and a manifest with the SHA-256 of each",
            description =
                    "Roles: offices, authorities and auditor by area. Sent while it is made; the manifest comes last.")
    @APIResponse(
            responseCode = "200",
            description = "The same bytes each time",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "403", description = "problem types outside-area, in-conflict")
    @APIResponse(responseCode = "404", description = "problem type no-such-decision")
    public RestResponse<StreamingOutput> export(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var export = useCases.open(id);
        return new Attachment(export.name(), export.etag())
                .reply(ifNoneMatch, () -> out -> useCases.write(export, out));
    }
}
