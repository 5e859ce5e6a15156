package vn.ocop.product.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/producers")
@Tag(name = "producers")
@RunOnVirtualThread
class ProducerResource {

    private final ProducerUseCases useCases;
    private final ProducerReadUseCases reads;

    ProducerResource(ProducerUseCases useCases, ProducerReadUseCases reads) {
        this.useCases = useCases;
        this.reads = reads;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "registerProducer",
            summary = "Register a producer; the account that registers becomes its first account",
            description = "Roles: producer; commune-officer and provincial-office for their area")
    @APIResponse(responseCode = "201", description = "Registered; Location and ETag")
    @APIResponse(
            responseCode = "400",
            description = "invalid-input: field codes no-such-commune, in-the-future and others")
    @APIResponse(responseCode = "403", description = "outside-area")
    public RestResponse<ProducerJson> register(ProducerRequestJson request) {
        var row = useCases.register(request);
        return Replies.created("/api/v1/producers/" + row.id, reads.whole(row), row.version);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "getProducer",
            summary = "A producer: public facts; with registration, contact and representative for those who may know",
            description =
                    "Public. The private members are for its own accounts, commune-officer and provincial-office of"
                            + " the area, and auditor")
    @APIResponse(responseCode = "200", description = "ETag")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<ProducerJson> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return reads.get(id, ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "changeProducer",
            summary = "Replace a producer's facts",
            description = "Roles: producer (own); commune-officer and provincial-office for their area. Needs If-Match")
    @APIResponse(responseCode = "200", description = "Changed; new ETag")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<ProducerJson> change(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ProducerRequestJson request) {
        var row = useCases.change(id, IfMatch.required(ifMatch), request);
        return Replies.ok(reads.whole(row), row.version);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProducers",
            summary = "Producers by place, type or words; public facts only",
            description = "Public. Ordered by id; words match with or without tone marks")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "400", description = "invalid-input")
    public Page<ProducerJson> list(
            @QueryParam("province") @Nullable String province,
            @QueryParam("commune") @Nullable String commune,
            @QueryParam("type") @Nullable String type,
            @QueryParam("text") @Nullable String text,
            @Parameter(description = "true: only those the caller acts for") @QueryParam("own") @Nullable Boolean own,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return reads.list(
                new ProducerReadUseCases.Asked(province, commune, type, text, own), PageRequest.of(after, limit));
    }
}
