package vn.ocop.assessment.push;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.rows.Column;
import vn.ocop.platform.rows.FileReplies;
import vn.ocop.platform.security.Roles;

/** What a row may have, for people and for programs. */
@Path("/assessment-imports/template")
@Tag(name = "Results decided elsewhere")
@RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR})
@RunOnVirtualThread
class ImportTemplateResource {

    private static final List<String> NAMES =
            CsvColumn.ALL.stream().map(Column::name).toList();

    @GET
    @Produces("text/csv")
    @Operation(
            operationId = "getImportTemplate",
            summary = "An empty table with all columns, as CSV or XLSX, for a spreadsheet",
            description =
                    "Roles: provincial-system, offices and auditor. Columns may be left out and stand in any order;"
                            + " answers by criterion are columns named answers. and the criterion, e.g. answers.1.1.")
    @APIResponse(
            responseCode = "200",
            description = "One line; CSV is UTF-8 with a byte order mark",
            content = {@Content(mediaType = "text/csv"), @Content(mediaType = FileReplies.XLSX)})
    public RestResponse<StreamingOutput> template() {
        return FileReplies.csv("ocop-results", file -> file.row(NAMES));
    }

    @GET
    @Produces(FileReplies.XLSX + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> spreadsheet() {
        return FileReplies.sheet("ocop-results", PushFileStore.SHEET, NAMES.size(), file -> file.row(NAMES));
    }
}
