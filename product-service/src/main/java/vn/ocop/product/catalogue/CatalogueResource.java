package vn.ocop.product.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.reference.Gtin;
import vn.ocop.product.listing.TextQuery;

@Path("/products")
@Tag(name = "products")
@RunOnVirtualThread
class CatalogueResource {

    private final ViewUseCases views;
    private final Classification classification;

    CatalogueResource(ViewUseCases views, Classification classification) {
        this.views = views;
        this.classification = classification;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProduct",
            summary = "The public facts of a product: codes, stars, certificate, producer",
            description = "Public")
    @APIResponse(
            responseCode = "200",
            description = "ETag and Cache-Control: public, max-age=1",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<PreparedJson> get(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var view = views.find(id).orElseThrow(() -> new Refused(new CommonRefusal.NotFound("product", id.toString())));
        return Replies.cached(view.body(), Replies.etag(view.version()), ifNoneMatch);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProducts",
            summary = "Products by place, classification, stars, code or words",
            description = "Public. Ordered by id; words match with or without tone marks")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ProductPage.class)))
    @APIResponse(responseCode = "400", description = "invalid-input")
    public Page<PreparedJson> list(
            @Parameter(description = "any code the product ever had") @QueryParam("code") @Nullable String code,
            @Parameter(description = "item number of GS1, any length") @QueryParam("gtin") @Nullable String gtin,
            @QueryParam("province") @Nullable String province,
            @QueryParam("commune") @Nullable String commune,
            @Parameter(description = "I to VI") @QueryParam("sector") @Nullable String sector,
            @Parameter(description = "1 to 26") @QueryParam("set") @Nullable Integer set,
            @Parameter(description = "3 to 5") @QueryParam("stars") @Nullable Integer stars,
            @QueryParam("state") @Nullable String state,
            @QueryParam("producerId") @Nullable UUID producerId,
            @QueryParam("text") @Nullable String text,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit);
        var check = new InputCheck();
        var sets = sets(sector, set, check);
        var starState = state(state, check);
        if (stars != null && (stars < 3 || stars > 5)) {
            check.reject("?stars", "out-of-range", 3, 5);
        }
        var item = gtin == null ? null : Gtin.read(gtin).orElse(null);
        if (gtin != null && item == null) {
            check.reject("?gtin", "not-a-gtin");
        }
        check.throwIfAny();
        var filter = new ProductFilter(
                code,
                item == null ? null : item.padded(),
                province,
                commune,
                sets,
                stars,
                starState,
                producerId,
                TextQuery.of(text));
        return Page.of(views.list(filter, page), page, row -> PageRequest.cursor(row.id()), ViewStore.Listed::answer);
    }

    private @Nullable List<Integer> sets(@Nullable String sector, @Nullable Integer set, InputCheck check) {
        if (set != null && classification.productSet(set).isEmpty()) {
            check.reject("?set", "no-such-product-set", set);
        }
        if (sector == null) {
            return set == null ? null : List.of(set);
        }
        var found = classification.sectors().stream()
                .filter(s -> s.code().equals(sector))
                .flatMap(s -> s.groups().stream())
                .flatMap(group -> group.sets().stream())
                .map(Classification.ProductSet::number)
                .toList();
        if (found.isEmpty()) {
            check.reject("?sector", "wrong-enum", "I, II, III, IV, V, VI");
        }
        return set == null ? found : found.stream().filter(set::equals).toList();
    }

    private static @Nullable StarState state(@Nullable String text, InputCheck check) {
        if (text == null) {
            return null;
        }
        for (var state : StarState.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        check.reject("?state", "wrong-enum", "UNRATED, RECOGNISED, LAPSED, REVOKED");
        return null;
    }

    /** For the OpenAPI document alone: the items are sent as they were prepared. */
    @Schema(name = "ProductPage")
    record ProductPage(List<ProductJson> items, @Nullable String next) {}
}
