package vn.ocop.statistics.sdmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Texts;

@Path("/sdmx/v2/structure")
@Tag(name = "SDMX")
@RunOnVirtualThread
class SdmxStructureResource {

    static final String TYPE = "application/vnd.sdmx.structure+json";

    private static final String EXAMPLE = """
            {"meta": {"schema": "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json", "id": "OCOP-1790000000000", "test": false,
                      "prepared": "2026-11-21T03:00:00Z", "contentLanguages": ["vi", "en"], "sender": {"id": "VN_OCOP"}},
             "data": {"dataflows": [{"id": "OCOP_PRODUCTS", "name": "Sản phẩm OCOP theo tỉnh và hạng sao", "agencyID": "VN_OCOP",
                      "version": "1.0.0", "structure": "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=VN_OCOP:OCOP_PRODUCTS(1.0.0)"}]}}""";

    private final SdmxUseCases useCases;
    private final ObjectMapper mapper;

    SdmxStructureResource(SdmxUseCases useCases, ObjectMapper mapper) {
        this.useCases = useCases;
        this.mapper = mapper;
    }

    @GET
    @Path("/{type}/{agency}/{id}/{version}")
    @PermitAll
    @Produces({TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getSdmxStructure",
            summary = "Dataflows, data structures, code lists and concepts as SDMX-JSON 2.0 (SDMX 3.0 REST)",
            description =
                    "Roles: public. Type dataflow, datastructure, codelist, conceptscheme or *; agency VN_OCOP or *."
                            + " Names in Vietnamese or English by Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "A structure message",
            content = @Content(mediaType = TYPE, examples = @ExampleObject(name = "one dataflow", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "problem type no-such-structure")
    public RestResponse<String> structure(
            @RestPath String type,
            @RestPath String agency,
            @RestPath String id,
            @RestPath String version,
            @Parameter(description = "none (default), or all, children, descendants: with what the artefacts rest on")
                    @QueryParam("references")
                    @Nullable
                    String references,
            @Parameter(description = "Taken and not used: artefacts are always whole")
                    @QueryParam("detail")
                    @DefaultValue("full")
                    String detail,
            @Context HttpHeaders headers) {
        var names = new Names(Texts.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return reply(useCases.structures(type, agency, id, version, references, names), names);
    }

    private RestResponse<String> reply(Object message, Names names) {
        try {
            return ResponseBuilder.ok(mapper.writeValueAsString(message))
                    .header(HttpHeaders.CONTENT_TYPE, TYPE + ";version=2.0.0")
                    .header(HttpHeaders.CACHE_CONTROL, "public, max-age=1")
                    .header(HttpHeaders.CONTENT_LANGUAGE, names.locale().getLanguage())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
