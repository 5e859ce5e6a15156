package vn.ocop.product.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.security.Roles;

@Path("/dossiers/{id}/versions")
@Tag(name = "dossiers")
@RunOnVirtualThread
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
class VersionResource {

    private final VersionUseCases useCases;

    VersionResource(VersionUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Operation(
            operationId = "listDossierVersions",
            summary = "The dossier as it was at each submission",
            description =
                    "Roles: producer (own), offices, authorities and auditor by area, council members while assigned")
    @APIResponse(responseCode = "200", description = "All of them, the oldest first")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<VersionJson> list(@RestPath UUID id) {
        return new Page<>(useCases.list(id), null); // a handful at most: submissions of one dossier
    }

    @GET
    @Path("/{number}")
    @Operation(
            operationId = "getDossierVersion",
            summary = "One submission: answers, forms, proofs, by whom it was taken in, and what the commune said",
            description =
                    "Roles: producer (own), offices, authorities and auditor by area, council members while assigned. Personal"
                            + " facts for the producer, commune-officer and provincial-office of the area, and auditor alone")
    @APIResponse(responseCode = "200", description = "Never changes but for a receipt and the report that follow")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public VersionDetailJson get(@RestPath UUID id, @RestPath int number) {
        return useCases.read(id, number);
    }

    @GET
    @Path("/{number}/diff")
    @Operation(
            operationId = "diffDossierVersions",
            summary = "What changed between two submissions: answers, proofs and fields, nothing left out",
            description =
                    "Roles: producer (own), offices, authorities and auditor by area, council members while assigned. Changes"
                            + " of personal fields as for the version")
    @APIResponse(responseCode = "200", description = "Equal submissions have empty lists")
    @APIResponse(responseCode = "400", description = "invalid-input: out-of-range at ?from")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public VersionDiffJson diff(
            @RestPath UUID id,
            @RestPath int number,
            @Parameter(description = "an earlier number; by default the one before") @QueryParam("from") @Nullable
                    Integer from) {
        return useCases.diff(id, number, from);
    }
}
