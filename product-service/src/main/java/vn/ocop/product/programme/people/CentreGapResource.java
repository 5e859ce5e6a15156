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
import vn.ocop.platform.reference.Level;

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
            summary = "Units that have no centre which is built: provinces, districts, or the communes of a province",
            description = "Public. A province or district has one if any place in it has.")
    @APIResponse(responseCode = "200", description = "All of them, by code")
    @APIResponse(responseCode = "400", description = "invalid-input")
    public Page<CentreGapUseCases.UnitJson> missing(
            @Parameter(
                            description =
                                    "DISTRICT only of days until 2025-06-30; default PROVINCE, or COMMUNE with a province")
                    @QueryParam("level")
                    @Nullable
                    Level level,
            @Parameter(description = "two digits; the districts or communes of it are told", example = "08")
                    @QueryParam("province")
                    @Nullable
                    String province,
            @QueryParam("type") CentreJson.@Nullable CentreType type,
            @Parameter(description = "legal day (Vietnam); default today") @QueryParam("on") @Nullable LocalDate on) {
        return new Page<>(useCases.missing(level, province, type, on), null);
    }
}
