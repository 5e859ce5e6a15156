package vn.ocop.product.programme.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;

@Path("/centres/missing")
@Tag(name = "programme")
@RunOnVirtualThread
class CentreGapResource {

    private final CentreGapUseCases useCases;

    CentreGapResource(CentreGapUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listUnitsWithoutCentre",
            summary = "Units that have no centre which is built: provinces, or the communes of one",
            description = "Public. A province has one if any place in it has.")
    @APIResponse(responseCode = "200", description = "All of them, by code")
    @APIResponse(responseCode = "400", description = "invalid-input")
    public Page<CentreGapUseCases.UnitJson> missing(
            @Parameter(description = "two digits; the communes of it are told", example = "08")
                    @QueryParam("province")
                    @Nullable
                    String province,
            @QueryParam("type") CentreJson.@Nullable CentreType type,
            @Parameter(description = "legal day (Vietnam); default today") @QueryParam("on") @Nullable LocalDate on) {
        return new Page<>(useCases.missing(province, type, on), null);
    }
}
