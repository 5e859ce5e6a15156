package vn.ocop.certification.passport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.ListTag;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.Replies;

@Path("/passports")
@RunOnVirtualThread
@Tag(name = "passports", description = "All records of a product as of a day: anyone may read them")
class PassportResource {

    private final PassportUseCases passports;

    PassportResource(PassportUseCases passports) {
        this.passports = passports;
    }

    @GET
    @Path("/{productId}")
    @PermitAll
    @Operation(
            operationId = "getPassport",
            summary = "Stars, IP rights, rights of use and quality certificates of a product on a day. Role: none")
    @APIResponse(responseCode = "200", description = "As of the day, today if none is named")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<PassportJson> get(
            @PathParam("productId") UUID productId,
            @Nullable @QueryParam("on") LocalDate on,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var passport = passports.of(productId, on);
        return Replies.cached(passport, ListTag.of(new Page<>(List.of(passport), null)), ifNoneMatch);
    }
}
