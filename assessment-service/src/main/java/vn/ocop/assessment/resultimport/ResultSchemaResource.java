package vn.ocop.assessment.resultimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.input.RecordSchema;
import vn.ocop.platform.security.Roles;

@Path("/assessment-imports/schema")
@Tag(name = "Results decided elsewhere")
@RunOnVirtualThread
class ResultSchemaResource {

    private static final Map<String, Object> SCHEMA =
            RecordSchema.of(ResultJson.class, "Result decided elsewhere: one row of a push");

    @GET
    @Produces("application/schema+json")
    @RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR})
    @Operation(
            operationId = "getImportSchema",
            summary = "JSON Schema (draft 2020-12) of a row",
            description = "Roles: provincial-system, offices and auditor. Rules between fields are checked beyond it;"
                    + " a dry run tells them.")
    @APIResponse(responseCode = "200", description = "The schema of a row of NDJSON, and of POST /assessment-results")
    public Map<String, Object> schema() {
        return SCHEMA;
    }
}
