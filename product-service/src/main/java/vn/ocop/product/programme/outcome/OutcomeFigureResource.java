package vn.ocop.product.programme.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/outcome-panels/{id}/figures")
@Tag(name = "programme")
@RunOnVirtualThread
class OutcomeFigureResource {

    private final OutcomeFigureUseCases useCases;

    OutcomeFigureResource(OutcomeFigureUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getOutcomeFigure",
            summary = "How many of the surveyed were from … to … times as high, with the median and intervals at 95 %",
            description = "Public, of at least 10 answers. Bounds have one decimal at most.")
    @APIResponse(responseCode = "200", description = "The figure")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "too-few-answers")
    public OutcomeFigureJson figure(
            @RestPath UUID id,
            @QueryParam("measure") @DefaultValue("revenue") OutcomeFigureJson.Measure measure,
            @QueryParam("from") @DefaultValue("1.1") String from,
            @QueryParam("to") @DefaultValue("1.5") String to) {
        return useCases.figure(id, measure, from, to);
    }
}
