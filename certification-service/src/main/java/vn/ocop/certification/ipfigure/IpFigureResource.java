package vn.ocop.certification.ipfigure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.ListTag;
import vn.ocop.certification.register.ProvinceToday;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.time.VietnamTime;

@Path("/ip-rights/figures")
@RunOnVirtualThread
@Tag(name = "ip-rights")
class IpFigureResource {

    private final IpFigureStore figures;
    private final ProvinceToday provinces;
    private final Clock clock;

    IpFigureResource(IpFigureStore figures, ProvinceToday provinces, Clock clock) {
        this.figures = figures;
        this.provinces = provinces;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "countIpRights",
            summary = "Applications, registrations, rights of use and the products that carry one, by kind. Role: none")
    @APIResponse(responseCode = "200", description = "Counted as of the day, today if none is named")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    public RestResponse<IpFiguresJson> count(
            @Nullable @QueryParam("on") LocalDate on,
            @Nullable @QueryParam("province") @Parameter(example = "08") String province,
            @Nullable @QueryParam("supportProgramme") String supportProgramme,
            @Nullable @QueryParam("economicSector") String economicSector,
            @Nullable @QueryParam("filedFrom") LocalDate filedFrom,
            @Nullable @QueryParam("filedUntil") LocalDate filedUntil,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var codes = province == null ? null : provinces.codesOf(province);
        var filter = new IpFigureFilter(codes, supportProgramme, economicSector, filedFrom, filedUntil);
        var counted = figures.count(filter, on == null ? VietnamTime.today(clock) : on);
        return Replies.cached(counted, ListTag.of(new Page<>(List.of(counted), null)), ifNoneMatch);
    }
}
