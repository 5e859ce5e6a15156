package vn.ocop.statistics.sdmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Texts;

@Path("/sdmx/v2/data/dataflow/{agency}/{id}/{version}")
@Tag(name = "SDMX")
@RunOnVirtualThread
class SdmxDataResource {

    static final String JSON = "application/vnd.sdmx.data+json";
    static final String CSV = "application/vnd.sdmx.data+csv";

    private static final List<Component> CONDITIONS = List.of(
            Component.DEFINITION,
            Component.REF_AREA,
            Component.STARS,
            Component.SECTOR,
            Component.PRODUCER_TYPE,
            Component.TIME_PERIOD);

    private static final String EXAMPLE_CSV = """
            STRUCTURE,STRUCTURE_ID,ACTION,DEFINITION,REF_AREA,STARS,TIME_PERIOD,OBS_VALUE
            dataflow,VN_OCOP:OCOP_PRODUCTS(1.0.0),R,EVER,P34_08,3,2026,12""";

    private final SdmxUseCases useCases;
    private final ObjectMapper mapper;

    SdmxDataResource(SdmxUseCases useCases, ObjectMapper mapper) {
        this.useCases = useCases;
        this.mapper = mapper;
    }

    @GET
    @Path("/{key}")
    @PermitAll
    @Produces({JSON, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getSdmxData",
            summary = "Observations of a dataflow as SDMX-JSON 2.0 or SDMX-CSV 2.0 (SDMX 3.0 REST)",
            description =
                    "Roles: public. Key by position with dots, * for any; conditions such as"
                            + " c[TIME_PERIOD]=ge:2020+le:2024 or c[REF_AREA]=sw:P34_ (eq, ne, ge, gt, le, lt, co, nc, sw, ew)."
                            + " Names in Vietnamese or English by Accept-Language. Each year's value is that of its last day, or of today.")
    @APIResponse(
            responseCode = "200",
            description = "A data message; without observations where none match",
            content = {
                @Content(mediaType = JSON),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "csv", value = EXAMPLE_CSV))
            })
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: a key of another length, an unknown component")
    @APIResponse(responseCode = "404", description = "problem type no-such-structure")
    public RestResponse<String> json(
            @RestPath String agency,
            @RestPath String id,
            @RestPath String version,
            @RestPath String key,
            @Parameter(example = "EVER") @QueryParam("c[DEFINITION]") @Nullable String definition,
            @Parameter(example = "P34_08") @QueryParam("c[REF_AREA]") @Nullable String area,
            @Parameter(example = "3,4") @QueryParam("c[STARS]") @Nullable String stars,
            @Parameter(example = "I") @QueryParam("c[SECTOR]") @Nullable String sector,
            @Parameter(example = "COOPERATIVE") @QueryParam("c[PRODUCER_TYPE]") @Nullable String producerType,
            @Parameter(example = "ge:2024") @QueryParam("c[TIME_PERIOD]") @Nullable String time,
            @Parameter(
                            description = "Taken and not used, for clients that send it: Accept decides",
                            example = "jsondata")
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Context HttpHeaders headers) {
        var conditions = conditions(definition, area, stars, sector, producerType, time);
        var names = new Names(Texts.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        var message = useCases.json(useCases.data(agency, id, version, key, conditions), names);
        try {
            return reply(mapper.writeValueAsString(message), JSON)
                    .header(HttpHeaders.CONTENT_LANGUAGE, names.locale().getLanguage())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @GET
    @Path("/{key}")
    @PermitAll
    @Produces({CSV + ";qs=0.5", "text/csv;qs=0.4"})
    @Operation(hidden = true)
    public RestResponse<String> csv(
            @RestPath String agency,
            @RestPath String id,
            @RestPath String version,
            @RestPath String key,
            @QueryParam("c[DEFINITION]") @Nullable String definition,
            @QueryParam("c[REF_AREA]") @Nullable String area,
            @QueryParam("c[STARS]") @Nullable String stars,
            @QueryParam("c[SECTOR]") @Nullable String sector,
            @QueryParam("c[PRODUCER_TYPE]") @Nullable String producerType,
            @QueryParam("c[TIME_PERIOD]") @Nullable String time,
            @QueryParam("format") @Nullable String format) {
        var conditions = conditions(definition, area, stars, sector, producerType, time);
        var answer = useCases.data(agency, id, version, key, conditions);
        return reply(SdmxCsv.text(answer.flow(), answer.observations()), CSV).build();
    }

    /** The standard lets the key be left out: all of them. */
    @GET
    @PermitAll
    @Produces({JSON, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public RestResponse<String> allAsJson(
            @RestPath String agency,
            @RestPath String id,
            @RestPath String version,
            @QueryParam("c[DEFINITION]") @Nullable String definition,
            @QueryParam("c[REF_AREA]") @Nullable String area,
            @QueryParam("c[STARS]") @Nullable String stars,
            @QueryParam("c[SECTOR]") @Nullable String sector,
            @QueryParam("c[PRODUCER_TYPE]") @Nullable String producerType,
            @QueryParam("c[TIME_PERIOD]") @Nullable String time,
            @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers) {
        return json(agency, id, version, "*", definition, area, stars, sector, producerType, time, format, headers);
    }

    /** The same as CSV. */
    @GET
    @PermitAll
    @Produces({CSV + ";qs=0.5", "text/csv;qs=0.4"})
    @Operation(hidden = true)
    public RestResponse<String> allAsCsv(
            @RestPath String agency,
            @RestPath String id,
            @RestPath String version,
            @QueryParam("c[DEFINITION]") @Nullable String definition,
            @QueryParam("c[REF_AREA]") @Nullable String area,
            @QueryParam("c[STARS]") @Nullable String stars,
            @QueryParam("c[SECTOR]") @Nullable String sector,
            @QueryParam("c[PRODUCER_TYPE]") @Nullable String producerType,
            @QueryParam("c[TIME_PERIOD]") @Nullable String time,
            @QueryParam("format") @Nullable String format) {
        return csv(agency, id, version, "*", definition, area, stars, sector, producerType, time, format);
    }

    /** @param inOrder of {@link #CONDITIONS} */
    private static Map<Component, String> conditions(@Nullable String... inOrder) {
        var conditions = new EnumMap<Component, String>(Component.class);
        for (var i = 0; i < inOrder.length; i++) {
            var condition = inOrder[i];
            if (condition != null) {
                conditions.put(CONDITIONS.get(i), condition);
            }
        }
        return conditions;
    }

    private static ResponseBuilder<String> reply(String body, String type) {
        return ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type + ";version=2.0.0;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=1");
    }
}
