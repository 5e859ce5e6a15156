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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.ocop.platform.rows.Column;
import vn.ocop.platform.rows.CsvFile;
import vn.ocop.platform.rows.RowFile;
import vn.ocop.platform.rows.XlsxFile;
import vn.ocop.platform.security.Roles;

/** What a row may have, for people and for programs. */
@Path("/assessment-imports/template")
@Tag(name = "Results decided elsewhere")
@RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR})
@RunOnVirtualThread
class ImportTemplateResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
            content = {@Content(mediaType = "text/csv"), @Content(mediaType = XLSX)})
    public RestResponse<StreamingOutput> template() {
        return file("ocop-results.csv", out -> {
            try (var file = new CsvFile(out)) {
                file.row(NAMES);
            }
        });
    }

    @GET
    @Produces(XLSX + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> spreadsheet() {
        return file("ocop-results.xlsx", out -> {
            try (RowFile file = XlsxFile.ofOne(out, PushFileStore.SHEET, NAMES.size())) {
                file.row(NAMES);
            }
        });
    }

    static RestResponse<StreamingOutput> file(String name, StreamingOutput content) {
        return ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
