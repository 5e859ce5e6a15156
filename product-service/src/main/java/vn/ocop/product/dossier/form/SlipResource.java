package vn.ocop.product.dossier.form;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.security.Roles;
import vn.ocop.product.dossier.OfficeReceiptJson.Level;

@Path("/dossiers/{id}")
@Tag(name = "forms")
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
class SlipResource {

    private static final String READERS =
            "Roles: producer (own), offices, authorities and auditor by area, council members while" + " assigned";

    private final FormUseCases useCases;

    SlipResource(FormUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Path("/receipt/document")
    @Produces("application/pdf")
    @Operation(operationId = "getReceiptSlip", summary = "The commune's receipt slip, PDF", description = READERS)
    @APIResponse(responseCode = "200", description = "A4 upright, tagged, in Vietnamese; the same bytes each time")
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "receipt-not-yet")
    public RestResponse<byte[]> ofCommune(
            @RestPath UUID id,
            @QueryParam("version") @Nullable Integer version,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return useCases.reply(useCases.slip(id, version, Level.COMMUNE), ifNoneMatch);
    }

    @GET
    @Path("/provincial-receipt/document")
    @Produces("application/pdf")
    @Operation(
            operationId = "getProvincialReceiptSlip",
            summary = "The province's receipt slip, PDF",
            description = READERS)
    @APIResponse(responseCode = "200", description = "A4 upright, tagged, in Vietnamese; the same bytes each time")
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "receipt-not-yet")
    public RestResponse<byte[]> ofProvince(
            @RestPath UUID id,
            @QueryParam("version") @Nullable Integer version,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return useCases.reply(useCases.slip(id, version, Level.PROVINCE), ifNoneMatch);
    }
}
