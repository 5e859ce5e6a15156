package vn.ocop.product.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/dossiers")
@Tag(name = "dossiers")
@RunOnVirtualThread
class LodgingResource {

    private final LodgingUseCases lodging;
    private final CommuneUseCases commune;
    private final DossierReadUseCases reads;

    LodgingResource(LodgingUseCases lodging, CommuneUseCases commune, DossierReadUseCases reads) {
        this.lodging = lodging;
        this.commune = commune;
        this.reads = reads;
    }

    @PUT
    @Path("/{id}/self-assessment")
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "assessOneself",
            summary = "Replace the self-assessment: option numbers by criterion",
            description = "Roles: producer (own). Needs If-Match")
    @APIResponse(responseCode = "200", description = "Stored; new ETag")
    @APIResponse(
            responseCode = "400",
            description = "invalid-input: no-such-criterion and no-such-option at /answers/<criterion>, all at once")
    @APIResponse(responseCode = "403", description = "not-your-producer")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "dossier-wrong-state; not-asked-for while a completion is requested")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<DossierJson> assess(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, SelfAssessmentJson assessment) {
        return reply(lodging.assess(id, IfMatch.required(ifMatch), assessment));
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "submitDossier",
            summary = "Lodge a complete dossier with the commune",
            description = "Roles: producer (own). Needs If-Match")
    @APIResponse(responseCode = "200", description = "SUBMITTED; new ETag")
    @APIResponse(responseCode = "403", description = "not-your-producer")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "dossier-incomplete (with what is missing), dossier-wrong-state")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "422", description = "producer-type-may-not-apply")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<DossierJson> submit(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return reply(lodging.submit(id, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("/{id}/receipt")
    @Idempotent
    @RolesAllowed(Roles.COMMUNE_OFFICER)
    @Operation(
            operationId = "receiveDossier",
            summary = "Take in a dossier and its samples: slip number, product code, last day of the 15 working days",
            description = "Roles: commune-officer of the dossier's commune. Needs If-Match")
    @APIResponse(responseCode = "200", description = "RECEIVED; new ETag")
    @APIResponse(responseCode = "400", description = "invalid-input: in-the-future, before, too-few-samples")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "dossier-wrong-state")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<DossierJson> receive(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ReceiptJson receipt) {
        return reply(commune.receive(id, IfMatch.required(ifMatch), receipt));
    }

    @PUT
    @Path("/{id}/commune-report")
    @RolesAllowed(Roles.COMMUNE_OFFICER)
    @Operation(
            operationId = "reportOnDossier",
            summary = "Form 03: the commune's comments; forwards the dossier to the province or returns it",
            description = "Roles: commune-officer of the dossier's commune. Needs If-Match")
    @APIResponse(responseCode = "200", description = "FORWARDED or RETURNED; new ETag")
    @APIResponse(
            responseCode = "400",
            description =
                    "invalid-input: FORWARD needs all four comments and the letter," + " RETURN a comment or a request")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "dossier-wrong-state")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<DossierJson> report(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, CommuneReportJson report) {
        return reply(commune.report(id, IfMatch.required(ifMatch), report));
    }

    private RestResponse<DossierJson> reply(DossierRow row) {
        var dossier = reads.whole(row);
        return Replies.ok(dossier.json(), dossier.version());
    }
}
