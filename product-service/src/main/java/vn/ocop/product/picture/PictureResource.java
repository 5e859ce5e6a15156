package vn.ocop.product.picture;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.file.FileStore;
import vn.ocop.platform.file.Stored;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Roles;
import vn.ocop.product.catalogue.ProductJson;
import vn.ocop.product.evidence.EvidenceRefusal;

@Path("/products/{id}/picture")
@Tag(name = "products")
@RunOnVirtualThread
class PictureResource {

    private static final String JPEG = "image/jpeg";

    private final PictureUseCases useCases;
    private final FileStore files;

    PictureResource(PictureUseCases useCases, FileStore files) {
        this.useCases = useCases;
        this.files = files;
    }

    @PUT
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "setProductPicture",
            summary = "Set the public picture of a product: part file, JPEG or PNG of 8 MiB at most",
            description =
                    "Roles: producer (own); commune-officer and provincial-office for their area. It is drawn anew; what"
                            + " the camera wrote beside the pixels is not kept")
    @APIResponse(
            responseCode = "200",
            description = "The product; new ETag",
            content = @Content(schema = @Schema(implementation = ProductJson.class)))
    @APIResponse(responseCode = "400", description = "part-missing")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "413", description = "file-too-large")
    @APIResponse(responseCode = "415", description = "picture-type-not-taken")
    @APIResponse(responseCode = "422", description = "picture-unreadable, picture-out-of-size")
    public RestResponse<String> set(@RestPath UUID id, @RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw new Refused(new EvidenceRefusal.FileMissing("file"));
        }
        var view = useCases.set(id, file);
        return Replies.ok(view.body().text(), view.version());
    }

    @DELETE
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "removeProductPicture",
            summary = "Show no picture of a product any more",
            description = "Roles: producer (own); commune-officer and provincial-office for their area")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    public void remove(@RestPath UUID id) {
        useCases.remove(id);
    }

    @GET
    @PermitAll
    @Produces(JPEG)
    @Operation(
            operationId = "getProductPicture",
            summary = "The picture of a product, 1600 pixels at most",
            description = "Public")
    @APIResponse(
            responseCode = "200",
            description = "ETag and Cache-Control: public, max-age=1",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<InputStream> large(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return send(useCases.find(id).large(), ifNoneMatch);
    }

    @GET
    @Path("/thumbnail")
    @PermitAll
    @Produces(JPEG)
    @Operation(
            operationId = "getProductThumbnail",
            summary = "The small picture of a product: 320 pixels and 20 KiB at most",
            description = "Public")
    @APIResponse(
            responseCode = "200",
            description = "ETag and Cache-Control: public, max-age=1",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<InputStream> thumbnail(
            @RestPath UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return send(useCases.find(id).thumbnail(), ifNoneMatch);
    }

    private RestResponse<InputStream> send(Stored file, @Nullable String ifNoneMatch) {
        var etag = "\"" + file.sha256() + "\"";
        var answer = Replies.matches(etag, ifNoneMatch)
                ? ResponseBuilder.<InputStream>notModified()
                : ResponseBuilder.ok(files.open(file.sha256()))
                        .header(HttpHeaders.CONTENT_LENGTH, file.size())
                        .header(HttpHeaders.CONTENT_TYPE, JPEG);
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=1")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
