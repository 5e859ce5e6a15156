package vn.ocop.statistics.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/catalogue")
@Tag(name = "catalogue")
@RunOnVirtualThread
class CatalogueResource {

    static final String JSON_LD = "application/ld+json";
    static final String TURTLE = "text/turtle";
    static final String CSVW = "application/csvm+json";

    private static final String EXAMPLE = """
            {"@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
             "@id": "https://ocop.example.vn/api/v1/catalogue", "@type": "dcat:Catalog",
             "dct:title": [{"@value": "Dữ liệu mở về Chương trình OCOP", "@language": "vi"}], "dcat:dataset": []}""";
    private static final String EXAMPLE_CSVW = """
            {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
             "url": "https://ocop.example.vn/api/v1/statistics/products?by=province,stars",
             "tableSchema": {"columns": [{"name": "province", "titles": "province", "datatype": "string"}]}}""";

    private final CatalogueUseCases useCases;
    private final ObjectMapper mapper;

    CatalogueResource(CatalogueUseCases useCases, ObjectMapper mapper) {
        this.useCases = useCases;
        this.mapper = mapper;
    }

    @GET
    @PermitAll
    @Produces({JSON_LD, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getCatalogue",
            summary = "The catalogue of the open data sets (DCAT 3), as JSON-LD or Turtle",
            description = "Roles: public. Each data set comes as CSV with CSVW metadata, JSON, XLSX and SDMX.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue",
            content = {
                @Content(mediaType = JSON_LD, examples = @ExampleObject(name = "catalogue", value = EXAMPLE)),
                @Content(mediaType = TURTLE, schema = @Schema(implementation = String.class))
            })
    public RestResponse<String> catalogue() {
        return reply(json(JsonLd.of(useCases.catalogue())), JSON_LD);
    }

    @GET
    @PermitAll
    @Produces(TURTLE + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> turtle() {
        return reply(Turtle.of(useCases.catalogue()), TURTLE + ";charset=UTF-8");
    }

    @GET
    @Path("/{dataSet}/csvw")
    @PermitAll
    @Produces({CSVW, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getDataSetColumns",
            summary = "What the columns of a data set's CSV are (CSV on the Web)",
            description = "Roles: public.")
    @APIResponse(
            responseCode = "200",
            description = "The metadata",
            content = @Content(mediaType = CSVW, examples = @ExampleObject(name = "columns", value = EXAMPLE_CSVW)))
    @APIResponse(responseCode = "404", description = "problem type no-such-data-set")
    public RestResponse<String> csvw(@RestPath String dataSet) {
        return reply(json(useCases.csvw(dataSet)), CSVW);
    }

    private String json(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RestResponse<String> reply(String body, String type) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=1")
                .build();
    }
}
