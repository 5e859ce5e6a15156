package vn.ocop.statistics.led;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.security.Roles;

@Path("/statistics/led-producers")
@Tag(name = "statistics")
@RunOnVirtualThread
class LedResource {

    private static final String EXAMPLE = """
            {"asOf": "2026-11-21", "definition": "recognisedEver", "boundaries": "2025", "roundedTo": 5,
             "byProvinceAndYear": [{"province": "08", "year": "2026", "women": 45, "minority": 60, "disability": 5}],
             "bySector": [{"sector": "I", "women": 1210, "minority": 480, "disability": 25}]}""";

    private final LedUseCases useCases;

    LedResource(LedUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed(Roles.STATISTICS_READER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getLedProducers",
            summary =
                    "Chủ thể do phụ nữ, người dân tộc thiểu số, người khuyết tật làm đại diện / Producers led by women, minorities, people with a disability",
            description =
                    "Roles: statistics-reader for the whole country. Two fixed tables, province by year and sectors of the nation, of today, "
                            + "each number rounded to five; there is no other way to split them.")
    @APIResponse(
            responseCode = "200",
            description = "The two tables",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LedJson.class),
                            examples = @ExampleObject(name = "tables", value = EXAMPLE)))
    @APIResponse(responseCode = "403", description = "problem type outside-area, or the role is missing")
    public LedJson tables() {
        return useCases.tables();
    }
}
