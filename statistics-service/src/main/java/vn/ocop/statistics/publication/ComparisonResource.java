package vn.ocop.statistics.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Replies;
import vn.ocop.statistics.figure.BodyTag;

@Path("/statistics/publications")
@Tag(name = "publications")
@RunOnVirtualThread
class ComparisonResource {

    private static final String EXAMPLE = """
            {"id": "01999999-0000-7000-8000-000000000001", "number": "TK-2026-0017", "revision": 1,
             "recomputed": {"identical": true, "differences": []},
             "today": {"definition": "recognisedEver", "knownAt": "2026-11-21T03:00:00Z", "total": "476", "differences": [
                 {"measure": "products", "codes": {}, "published": "475", "now": "476", "change": "1"}]},
             "changedRecords": {"count": 1, "items": [{"change": "ENTERED", "productId": "01999999-0000-7000-8000-000000000002",
                 "before": null, "after": "01999999-0000-7000-8000-000000000003", "because": ["ISSUED"],
                 "lastRecordedAt": "2026-07-09T02:00:00Z"}]}, "checks": [], "others": []}""";

    private final ComparisonUseCases comparisons;

    ComparisonResource(ComparisonUseCases comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @Path("/{id}/comparison")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "comparePublication",
            summary = "A published figure recomputed, beside today's count, and held against itself",
            description =
                    "Roles: public. Tells which records make the difference, what does not add up in what was printed,"
                            + " and the other publications of the day.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparisonJson.class),
                            examples = @ExampleObject(name = "one record came later", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "problem type no-such-publication")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent in If-None-Match")
    public RestResponse<ComparisonJson> compare(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = comparisons.compare(id);
        return Replies.cached(body, BodyTag.of(body, "json"), ifNoneMatch);
    }
}
