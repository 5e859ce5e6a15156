package vn.ocop.product.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.security.Roles;

@Path("/dossiers")
@Tag(name = "dossiers")
@RunOnVirtualThread
class DossierResource {

    private final DossierReadUseCases reads;

    DossierResource(DossierReadUseCases reads) {
        this.reads = reads;
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
            operationId = "listDossiers",
            summary = "Dossiers that the caller may read, by state, kind, product, producer or place",
            description =
                    "Roles: producer (own), offices, authorities and auditor by area, council members while assigned")
    @APIResponse(responseCode = "200", description = "A page, ordered by id")
    @APIResponse(responseCode = "400", description = "invalid-input")
    public Page<DossierJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("productId") @Nullable UUID productId,
            @QueryParam("producerId") @Nullable UUID producerId,
            @QueryParam("province") @Nullable String province,
            @QueryParam("commune") @Nullable String commune,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var check = new InputCheck();
        var filter = new DossierStore.Filter(
                one("?state", state, DossierState.values(), check),
                one("?kind", kind, DossierKind.values(), check),
                productId,
                producerId,
                province,
                commune);
        check.throwIfAny();
        return reads.list(filter, PageRequest.of(after, limit));
    }

    @GET
    @Path("/{id}")
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
            operationId = "getDossier",
            summary = "A dossier with its answers, the commune's report and the decision on it",
            description =
                    "Roles: producer (own), offices, authorities and auditor by area, council members while assigned")
    @APIResponse(responseCode = "200", description = "ETag")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<DossierJson> get(@RestPath UUID id) {
        var dossier = reads.read(id);
        return Replies.ok(dossier.json(), dossier.version());
    }

    @GET
    @Path("/{id}/completeness")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "getDossierCompleteness",
            summary = "What the dossier still lacks, per document and criterion, and why",
            description = "Roles: producer (own); commune-officer and provincial-office for their area")
    @APIResponse(responseCode = "200", description = "complete = nothing is missing")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    public CompletenessJson completeness(@RestPath UUID id) {
        return reads.completeness(id);
    }

    private static <E extends Enum<E>> @Nullable E one(
            String pointer, @Nullable String text, E[] values, InputCheck check) {
        if (text == null) {
            return null;
        }
        for (var value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        check.reject(
                pointer,
                "wrong-enum",
                String.join(", ", Arrays.stream(values).map(Enum::name).toList()));
        return null;
    }
}
