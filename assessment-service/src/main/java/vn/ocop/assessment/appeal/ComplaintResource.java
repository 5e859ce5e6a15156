package vn.ocop.assessment.appeal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.http.Stateless;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

@Path("/complaints")
@Tag(name = "Appeals and complaints")
@RunOnVirtualThread
class ComplaintResource {

    private static final String EXAMPLE = """
            {"certificateNumber": "OCOP-08-2026-000012", "text": "Sản phẩm bán tại chợ không đúng bao bì đã công nhận",
             "complainant": {"name": "…", "contact": "…"}}""";

    private final ComplaintUseCases complaints;
    private final PetitionUseCases useCases;
    private final PetitionPolicy policy;
    private final Clock clock;

    ComplaintResource(ComplaintUseCases complaints, PetitionUseCases useCases, PetitionPolicy policy, Clock clock) {
        this.complaints = complaints;
        this.useCases = useCases;
        this.policy = policy;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @PermitAll
    @Operation(
            operationId = "fileComplaint",
            summary = "Complain about a product, a certificate or an assessment; no account needed",
            description =
                    "Public. Name and contact may be left out; they are kept apart and shown only to the person who"
                            + " handles the complaint. The receipt code is given once. Send no token: nobody asks who files.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "packaging", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Filed, with the code to ask how it goes")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: exactly-one")
    @APIResponse(responseCode = "404", description = "problem types not-found, no-such-assessment")
    public RestResponse<ComplaintJson.Receipt> file(ComplaintJson.Request request) {
        var filed = complaints.file(request);
        var petition = filed.petition();
        return Replies.created(
                "/api/v1/complaints/" + petition.id(),
                new ComplaintJson.Receipt(
                        filed.code().text(), petition.state(), petition.filedOn(), petition.acceptBy()));
    }

    @POST
    @Path("/inquiries")
    @Stateless
    @PermitAll
    @Operation(
            operationId = "inquireComplaint",
            summary = "How a complaint stands, by its receipt code",
            description = "Public. The code is in the body, so that it stands in no log of addresses.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "code",
                                            value = "{\"receiptCode\": \"7K3M-0QXA-9TDB-W2HE\"}")))
    @APIResponse(responseCode = "200", description = "State, last day and published outcome")
    @APIResponse(responseCode = "404", description = "problem type no-such-receipt")
    public ComplaintJson.Progress inquire(ComplaintJson.Inquiry inquiry) {
        return ComplaintJson.Progress.of(complaints.inquire(new ReceiptCode(inquiry.receiptCode())));
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listComplaints",
            summary = "Complaints by area, newest first",
            description =
                    "Roles: offices, authorities and auditor by area, those handled at the centre only with the nation.")
    @APIResponse(responseCode = "200", description = "One page, without texts")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: unknown-filter")
    public Page<ComplaintJson> list(
            @QueryParam("state") @Nullable PetitionState state,
            @QueryParam("province") @Nullable String province,
            @QueryParam("assessmentId") @Nullable UUID assessmentId,
            @Parameter(
                            description =
                                    "those that wait for the office and whose last day is before it; with today's date the"
                                            + " overdue ones")
                    @QueryParam("dueBefore")
                    @Nullable
                    LocalDate dueBefore,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit);
        var filter = new PetitionStore.Filter(PetitionKind.COMPLAINT, state, province, assessmentId, dueBefore);
        var petitions = useCases.list(filter, page.afterId(), page.limit() + 1);
        var today = VietnamTime.today(clock);
        return Page.of(petitions, page, p -> PageRequest.cursor(p.id()), p -> ComplaintJson.inList(p, today));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getComplaint",
            summary = "One complaint with its steps; its text for those who may handle it",
            description = "Roles as in the list.")
    @APIResponse(responseCode = "200", description = "The complaint with its ETag, never its complainant")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-complaint")
    public RestResponse<ComplaintJson> get(@PathParam("id") UUID id) {
        var petition = useCases.read(PetitionKind.COMPLAINT, id);
        var json = ComplaintJson.of(petition, VietnamTime.today(clock), policy.mayHandle(petition));
        return Replies.ok(json, petition.steps().size());
    }

    @GET
    @Path("/{id}/complainant")
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.PROVINCIAL_AUTHORITY, Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "getComplainant",
            summary = "Who complained",
            description =
                    "Roles: the person who accepted or resolved the complaint, nobody else. Each look leaves an audit row.")
    @APIResponse(responseCode = "200", description = "Name and contact")
    @APIResponse(
            responseCode = "403",
            description = "problem types identity-protected, took-part, forbidden, outside-area")
    @APIResponse(responseCode = "404", description = "problem types no-such-complaint, not-found (none was given)")
    public ComplainantJson complainant(@PathParam("id") UUID id) {
        return complaints.complainant(id);
    }
}
