package vn.ocop.statistics.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Replies;
import vn.ocop.statistics.figure.BodyTag;

@Path("/statistics/growth")
@Tag(name = "publications")
@RunOnVirtualThread
class GrowthResource {

    private static final String EXAMPLE = """
            {"measure": "products", "basis": "published", "from": "2020-12-23", "to": "2025-12-20", "lines": [
                {"fromNumber": "TK-2026-0001", "toNumber": "TK-2026-0014", "from": "2956", "to": "18243", "difference": "15287",
                 "percent": "517.15"}]}""";

    private final GrowthUseCases useCases;

    GrowthResource(GrowthUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getGrowth",
            summary = "How a figure grew between two days, counted here or as published",
            description = "Roles: public. Where several publications stand for a day, one line for each pair.")
    @APIResponse(
            responseCode = "200",
            description = "Number, difference and percentage with two decimals cut off",
            content =
                    @Content(
                            schema = @Schema(implementation = GrowthJson.class),
                            examples = @ExampleObject(name = "published", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent in If-None-Match")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "404", description = "problem type no-such-cube")
    public RestResponse<GrowthJson> growth(
            @Parameter(description = "products (default), producers; of publications any measure", example = "products")
                    @QueryParam("measure")
                    @Nullable
                    String measure,
            @Parameter(description = "counted (default) or published", example = "published")
                    @QueryParam("basis")
                    @Nullable
                    String basis,
            @Parameter(description = "First day", example = "2020-12-23") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "Last day; default today", example = "2025-12-20") @QueryParam("to") @Nullable
                    LocalDate to,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.growth(measure, basis, from, to);
        return Replies.cached(body, BodyTag.of(body, "json"), ifNoneMatch);
    }
}
