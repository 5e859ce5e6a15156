package vn.ocop.product.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/dossiers/{id}/self-description")
@Tag(name = "dossiers")
@RunOnVirtualThread
class DescriptionResource {

    private final DescriptionUseCases useCases;

    DescriptionResource(DescriptionUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
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
            operationId = "getSelfDescription",
            summary = "What the producer says in Form 02 beside the scores, as it stands now",
            description =
                    "Roles: producer (own), offices, authorities and auditor by area, council members while assigned")
    @APIResponse(responseCode = "200", description = "ETag of the dossier; fields that were not filled in are absent")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<SelfDescriptionJson> get(@RestPath UUID id) {
        var described = useCases.read(id);
        return Replies.ok(described.description(), described.version());
    }

    @PUT
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "describeOneself",
            summary =
                    "Replace what Form 02 asks for beside the scores: standard, ticks, history, structure, results, plan",
            description = "Roles: producer (own). Needs If-Match")
    @APIResponse(responseCode = "200", description = "Stored; new ETag of the dossier")
    @APIResponse(responseCode = "400", description = "invalid-input: wrong-enum, too-long, duplicate")
    @APIResponse(responseCode = "403", description = "not-your-producer")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "dossier-wrong-state")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<SelfDescriptionJson> replace(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, SelfDescriptionJson description) {
        var described = useCases.replace(id, IfMatch.required(ifMatch), description);
        return Replies.ok(described.description(), described.version());
    }
}
