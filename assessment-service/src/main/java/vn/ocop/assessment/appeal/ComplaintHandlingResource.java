package vn.ocop.assessment.appeal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

@Path("/complaints/{id}")
@Tag(name = "Appeals and complaints")
@RunOnVirtualThread
class ComplaintHandlingResource {

    private static final String RESOLUTION = """
            {"verdict": "UPHELD", "followUp": "INSPECT", "reasons": "…", "publicOutcome": "…",
             "document": {"number": "52/QĐ-UBND", "signedOn": "2026-12-20"}}""";

    private final PetitionUseCases useCases;
    private final Clock clock;

    ComplaintHandlingResource(PetitionUseCases useCases, Clock clock) {
        this.useCases = useCases;
        this.clock = clock;
    }

    @POST
    @Path("/acceptance")
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.PROVINCIAL_AUTHORITY, Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "acceptComplaint",
            summary = "Accept the complaint: the term to resolve it begins",
            description =
                    "Roles: office or authority of the level and area; nobody who took part in the matter. If-Match is honoured.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(name = "complex", value = "{\"complex\": true, \"remote\": false}")))
    @APIResponse(responseCode = "200", description = "ACCEPTED, with the last day to resolve it")
    @APIResponse(responseCode = "403", description = "problem types took-part, forbidden, outside-area")
    @APIResponse(responseCode = "409", description = "problem type wrong-petition-state")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<ComplaintJson> accept(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            HandlingJson.Acceptance request) {
        return reply(useCases.accept(key(id, ifMatch), request));
    }

    @POST
    @Path("/inadmissibility")
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.PROVINCIAL_AUTHORITY, Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "refuseComplaint",
            summary = "The complaint is not taken up, with the reason",
            description =
                    "Roles: office or authority of the level and area; nobody who took part in the matter. If-Match is honoured.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "of another authority",
                                            value = "{\"reason\": \"Không thuộc thẩm quyền giải quyết\"}")))
    @APIResponse(responseCode = "200", description = "INADMISSIBLE")
    @APIResponse(responseCode = "403", description = "problem types took-part, forbidden, outside-area")
    @APIResponse(responseCode = "409", description = "problem type wrong-petition-state")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<ComplaintJson> refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            HandlingJson.Inadmissibility request) {
        return reply(useCases.refuse(key(id, ifMatch), request));
    }

    @POST
    @Path("/resolution")
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.PROVINCIAL_AUTHORITY, Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "resolveComplaint",
            summary = "Resolve the complaint: verdict, what follows, and the published outcome",
            description =
                    "Roles: office or authority of the level and area; nobody who took part in the matter. What follows is recorded; it"
                            + " changes no result by itself. If-Match is honoured.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "upheld", value = RESOLUTION)))
    @APIResponse(responseCode = "200", description = "RESOLVED")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: dismissed-asks-nothing, in-the-future, before (the acceptance)")
    @APIResponse(responseCode = "403", description = "problem types took-part, forbidden, outside-area")
    @APIResponse(responseCode = "409", description = "problem type wrong-petition-state")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<ComplaintJson> resolve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            HandlingJson.Resolution request) {
        return reply(useCases.resolve(key(id, ifMatch), request));
    }

    private static PetitionUseCases.Key key(UUID id, @Nullable String ifMatch) {
        return new PetitionUseCases.Key(PetitionKind.COMPLAINT, id, IfMatch.optional(ifMatch));
    }

    private RestResponse<ComplaintJson> reply(Petition petition) {
        return Replies.ok(
                ComplaintJson.of(petition, VietnamTime.today(clock), true),
                petition.steps().size());
    }
}
