package vn.ocop.statistics.cubejob;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.document.Attachment;
import vn.ocop.statistics.cube.CubeJson;
import vn.ocop.statistics.cubejob.PlacedQuestion.Form;
import vn.ocop.statistics.export.BookCsv;
import vn.ocop.statistics.export.BookXlsx;

@Path("/statistics/jobs/{id}/result")
@Tag(name = "statistics")
@RunOnVirtualThread
class CubeAnswerResource {

    private final CubeJobUseCases useCases;

    CubeAnswerResource(CubeJobUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getCubeJobResult",
            summary = "The answer as JSON, CSV or XLSX, as GET /statistics/{cube} gives it",
            description = "Who placed the question; to others it is not there. By Accept.")
    @APIResponse(
            responseCode = "200",
            description = "The cells, in the order of their codes",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CubeJson.class)),
                @Content(mediaType = BookCsv.TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = BookXlsx.TYPE)
            })
    @APIResponse(responseCode = "304", description = "The client has it: an answer never changes")
    @APIResponse(responseCode = "404", description = "problem type no-such-job")
    @APIResponse(responseCode = "409", description = "problem types job-not-answered (look again), job-failed")
    public RestResponse<byte[]> json(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return reply(id, Form.JSON, ifNoneMatch);
    }

    @GET
    @Authenticated
    @Produces(BookCsv.TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<byte[]> csv(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var reply = reply(id, Form.CSV, ifNoneMatch);
        reply.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, BookCsv.CONTENT_TYPE);
        return reply;
    }

    @GET
    @Authenticated
    @Produces(BookXlsx.TYPE + ";qs=0.4")
    @Operation(hidden = true)
    public RestResponse<byte[]> xlsx(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return reply(id, Form.XLSX, ifNoneMatch);
    }

    private RestResponse<byte[]> reply(UUID id, Form form, @Nullable String ifNoneMatch) {
        var ending = form.name().toLowerCase(Locale.ROOT);
        var kept = useCases.answer(id, form);
        return new Attachment("so-lieu-ocop-" + id + "." + ending, "\"j1-" + id + "-" + ending + "\"")
                .reply(ifNoneMatch, () -> form == Form.XLSX ? kept : unpacked(kept));
    }

    private static byte[] unpacked(byte[] gzip) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
