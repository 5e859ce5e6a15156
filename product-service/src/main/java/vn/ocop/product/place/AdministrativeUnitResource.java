package vn.ocop.product.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;
import vn.ocop.platform.time.VietnamTime;

@Path("/administrative-units")
@Tag(name = "reference")
@RunOnVirtualThread
class AdministrativeUnitResource {

    private final AdministrativeUnits units;
    private final Clock clock;

    AdministrativeUnitResource(AdministrativeUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAdministrativeUnits",
            summary =
                    "Provinces, former districts and communes that are valid on a day, with predecessors and successors",
            description = "Public. Ordered by code")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "400", description = "invalid-input")
    public Page<UnitJson> list(
            @Parameter(description = "PROVINCE (default), DISTRICT or COMMUNE") @QueryParam("level") @Nullable
                    String level,
            @Parameter(description = "code of the unit above") @QueryParam("parent") @Nullable String parent,
            @Parameter(description = "a Vietnamese day, today by default") @QueryParam("validOn") @Nullable
                    String validOn,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(1);
        var last = page.afterKeys().isEmpty() ? "" : page.afterKeys().getFirst();
        var rows = units.units(level(level), parent, day(validOn)).stream()
                .filter(unit -> unit.code().compareTo(last) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page, unit -> PageRequest.cursor(unit.code()), UnitJson::of);
    }

    @GET
    @Path("/geometry")
    @PermitAll
    @Produces({"application/geo+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getAdministrativeGeometry",
            summary = "A schematic map of the provinces as GeoJSON, not an official one",
            description = "Public. boundaries=2024 for the 63 provinces, 2025 (default) for the 34")
    @APIResponse(responseCode = "200", description = "A feature collection with properties code and name")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "400", description = "invalid-input")
    public RestResponse<String> geometry(
            @QueryParam("boundaries") @Nullable String boundaries,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var year = boundaries == null ? "2025" : boundaries;
        if (!year.equals("2024") && !year.equals("2025")) {
            throw InvalidInput.of("?boundaries", "wrong-enum", "2024, 2025");
        }
        try (var in = units.geoJson(Integer.parseInt(year))) {
            var map = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Replies.cached(map, "\"map-" + year + "-" + map.length() + "\"", ifNoneMatch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Level level(@Nullable String text) {
        return text == null
                ? Level.PROVINCE
                : Arrays.stream(Level.values())
                        .filter(level -> level.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of("?level", "wrong-enum", "PROVINCE, DISTRICT, COMMUNE"));
    }

    private LocalDate day(@Nullable String text) {
        try {
            return text == null ? VietnamTime.today(clock) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw InvalidInput.of("?validOn", "not-a-date");
        }
    }
}
