package vn.ocop.statistics.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.document.Attachment;
import vn.ocop.platform.document.PaperPdf;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;
import vn.ocop.statistics.export.BookXlsx;

@Path("/statistics/reports")
@Tag(name = "reports")
@RunOnVirtualThread
class ReportResource {

    private static final String PDF = "application/pdf";
    private static final String BODY = """
            {"from": "2026-01-01", "to": "2026-06-30", "boundaries": "2025", "generated": false,
             "effects": [{"text": {"vi": "Doanh thu của trên một nửa số chủ thể tăng.", "en": "More than half of the producers earn more."},
                          "source": "Khảo sát 2026, 120 câu trả lời"}]}""";
    private static final String EXAMPLE = """
            {"id": "01999999-0000-7000-8000-000000000001", "number": "BC-2026-0001",
             "title": {"vi": "Kết quả thực hiện Chương trình Mỗi xã một sản phẩm (OCOP)", "en": "Results of the programme (OCOP)"},
             "from": "2026-01-01", "to": "2026-06-30", "knownAt": "2026-07-05T03:00:00Z", "boundaries": "2025", "generated": false,
             "headline": [{"vi": "Cả nước có 475 sản phẩm.", "en": "The nation has 475 products."}],
             "tables": [{"code": "products-by-stars", "title": {"vi": "Theo hạng sao", "en": "By stars"},
                         "definition": "recognisedEver", "chart": "PIE", "total": 475, "totalBefore": 470,
                         "rows": [{"code": "3", "name": {"vi": "3 sao", "en": "3 stars"}, "value": 301, "share": "63.36", "before": 299}]}],
             "effects": [], "notes": [], "recordedAt": "2026-07-05T03:00:01Z"}""";

    private final ReportUseCases useCases;
    private final PaperPdf pdf = new PaperPdf();

    ReportResource(ReportUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "makeReport",
            summary = "Make the periodic report of the programme; it stays as it was made",
            description = "Roles: central-office, ministry-authority (nation).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "half a year", value = BODY)))
    @APIResponse(
            responseCode = "201",
            description = "Made and kept under its number",
            content = @Content(schema = @Schema(implementation = ReportJson.class)))
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem types role-required, outside-area")
    public RestResponse<ReportJson> make(NewReportJson body) {
        var report = useCases.make(body);
        return Replies.created("/api/v1/statistics/reports/" + report.id(), report);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY, Roles.PROVINCIAL_OFFICE, Roles.PROVINCIAL_AUTHORITY})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReport",
            summary = "A periodic report as JSON, as a spreadsheet with a cover, or as PDF with charts",
            description =
                    "Roles: central-office, ministry-authority, provincial-office, provincial-authority. By Accept. Who is also "
                            + "statistics-reader for the whole country is told the two rounded tables of who leads producers.")
    @APIResponse(
            responseCode = "200",
            description = "The report as it was made",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportJson.class),
                        examples = @ExampleObject(name = "half a year", value = EXAMPLE)),
                @Content(mediaType = BookXlsx.TYPE),
                @Content(mediaType = PDF)
            })
    @APIResponse(responseCode = "403", description = "problem type role-required")
    @APIResponse(responseCode = "404", description = "problem type no-such-report")
    public ReportJson get(@RestPath UUID id) {
        return useCases.get(id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY, Roles.PROVINCIAL_OFFICE, Roles.PROVINCIAL_AUTHORITY})
    @Produces(BookXlsx.TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<byte[]> xlsx(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var report = useCases.get(id);
        return new Attachment(
                        "Báo cáo OCOP " + report.number() + ".xlsx",
                        "\"x1-" + report.id() + (report.led() == null ? "" : "-led") + "\"")
                .reply(ifNoneMatch, () -> BookXlsx.bytes(ReportXlsx.book(report)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY, Roles.PROVINCIAL_OFFICE, Roles.PROVINCIAL_AUTHORITY})
    @Produces(PDF + ";qs=0.4")
    @Operation(hidden = true)
    public RestResponse<byte[]> pdf(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var drawn = new ReportPdf(useCases.get(id));
        var paper = drawn.paper();
        return paper.attachment().reply(ifNoneMatch, () -> pdf.draw(paper, drawn.drawings()));
    }
}
