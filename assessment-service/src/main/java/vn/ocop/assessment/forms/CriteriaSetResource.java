package vn.ocop.assessment.forms;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.platform.http.Replies;

@Path("/criteria-sets")
@Tag(name = "Criteria sets")
@PermitAll
@RunOnVirtualThread
class CriteriaSetResource {

    private final FormStore forms;

    CriteriaSetResource(FormStore forms) {
        this.forms = forms;
    }

    @GET
    @Operation(
            operationId = "listCriteriaSets",
            summary = "All scoring forms",
            description = "Public. Vietnamese and English.")
    @APIResponse(responseCode = "200", description = "Every version of every form, by number")
    @APIResponse(responseCode = "304", description = "Unchanged")
    public RestResponse<CriteriaSetJson.ListJson> list(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var items = forms.all().stream().map(CriteriaSetJson::of).toList();
        return Replies.cached(new CriteriaSetJson.ListJson(items), etag(items), ifNoneMatch);
    }

    @GET
    @Path("/{number}")
    @Operation(
            operationId = "getCriteriaSet",
            summary = "One scoring form with parts, sections, criteria, options and star minimums",
            description = "Public. Without version: the newest.")
    @APIResponse(responseCode = "200", description = "The form")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<CriteriaSet> get(
            @PathParam("number") int number,
            @QueryParam("version") @Nullable String version,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var form = forms.get(number, version);
        return Replies.cached(form, etag(form), ifNoneMatch);
    }

    /** Records print all their values in order, so the text's hash is the same in every process. */
    private static String etag(Object content) {
        return "\"c" + Integer.toHexString(content.toString().hashCode()) + "\"";
    }
}
