package vn.ocop.statistics.cubejob;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;

@Path("/statistics/jobs")
@Tag(name = "statistics")
@RunOnVirtualThread
class CubeJobResource {

    private static final String BODY = """
            {"cube": "products", "by": ["commune", "set", "month"], "definition": "validOnDay", "asOf": "2026-06-30"}""";
    private static final String EXAMPLE = """
            {"id": "01999999-0000-7000-8000-000000000001", "state": "DONE", "ahead": 0,
             "question": {"cube": "products", "by": ["commune", "set", "month"], "boundaries": "2025", "definition": "validOnDay",
                          "asOf": "2026-06-30", "knownAt": "2026-07-05T03:00:00Z"},
             "placedAt": "2026-07-05T03:00:01Z", "begunAt": "2026-07-05T03:00:02Z", "finishedAt": "2026-07-05T03:00:04Z",
             "expiresAt": "2026-07-12T03:00:04Z", "cells": 18213, "failure": null,
             "result": "/api/v1/statistics/jobs/01999999-0000-7000-8000-000000000001/result"}""";

    /** The first look pays after about so many seconds. */
    private static final int LOOK_AGAIN = 2;

    private final CubeJobUseCases useCases;

    CubeJobResource(CubeJobUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @Authenticated
    @Operation(
            operationId = "placeCubeJob",
            summary =
                    "Place a question to a cube that is answered in the background: any dimensions, up to 50,000 rows",
            description =
                    "Any signed-in account; three open questions at once. For what GET /statistics/{cube} refuses with "
                            + "dimensions-not-kept-together or too-many-cells. Look at Location until state is DONE or FAILED; the answer is"
                            + " kept seven days.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "communes, sets and months", value = BODY)))
    @APIResponse(
            responseCode = "202",
            description = "Placed; Location names the job, Retry-After when to look",
            content = @Content(schema = @Schema(implementation = CubeJobJson.class)))
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "401", description = "token-required, invalid-token")
    @APIResponse(responseCode = "404", description = "problem type no-such-cube")
    @APIResponse(
            responseCode = "429",
            description = "problem types too-many-jobs (wait for one), too-many-answers (delete one)")
    public RestResponse<CubeJobJson> place(NewCubeJobJson body) {
        var job = useCases.place(body);
        return ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                .header(HttpHeaders.LOCATION, CubeJobJson.path(job.id()))
                .header(HttpHeaders.RETRY_AFTER, LOOK_AGAIN)
                .build();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listCubeJobs",
            summary = "The caller's own questions, newest first",
            description = "Any signed-in account.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<CubeJobJson> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        return useCases.list(PageRequest.of(after, limit));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getCubeJob",
            summary = "How far a question has come",
            description = "Who placed it; to others it is not there.")
    @APIResponse(
            responseCode = "200",
            description = "State, open questions ahead of it, and where the answer is",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CubeJobJson.class),
                            examples = @ExampleObject(name = "answered", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "problem type no-such-job")
    public CubeJobJson get(@RestPath UUID id) {
        return useCases.get(id);
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "deleteCubeJob",
            summary = "Delete a question with its answer; an open one is answered no more",
            description = "Who placed it; to others it is not there.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "problem type no-such-job")
    public void delete(@RestPath UUID id) {
        useCases.delete(id);
    }
}
