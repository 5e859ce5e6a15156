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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.document.Attachment;
import vn.ocop.platform.security.Roles;

@Path("/meetings/{id}/package")
@Tag(name = "Meetings")
@RunOnVirtualThread
class MeetingPackageResource {

    private final PackageUseCases useCases;

    MeetingPackageResource(PackageUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.COUNCIL_MEMBER, Roles.COUNCIL_CHAIR})
    @Produces("application/zip")
    @Operation(
            operationId = "getMeetingPackage",
            summary = "A meeting's files to work with off-line: forms, dossiers, the list of evidence, the own sheets",
            description =
                    "Roles: members by seat, offices by area. Nothing of products in which the caller is in conflict and"
                            + " nothing of others' sheets. Evidence files are listed with hash and address, not included."
                            + " Filled sheets go back by saveOwnScoreSheets. Sent while it is made; the manifest comes last.")
    @APIResponse(
            responseCode = "200",
            description = "The same bytes until something in it changes",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "403", description = "problem types not-a-council-member, outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-meeting")
    public RestResponse<StreamingOutput> get(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var parcel = useCases.open(id);
        return new Attachment(parcel.name(), parcel.etag())
                .reply(ifNoneMatch, () -> out -> useCases.write(parcel, out));
    }
}
