package vn.ocop.product.dossier.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.completeness.DocumentCatalogue;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.PaperPdf;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.product.dossier.FilledFormUseCases;
import vn.ocop.product.dossier.FilledForms;
import vn.ocop.product.dossier.OfficeReceiptJson.Level;

/** The forms as fields, and drawn. */
@ApplicationScoped
class FormUseCases {

    private final FilledFormUseCases filled;
    private final CriteriaSets forms;
    private final Classification classification;
    private final RegistrationPaper registration;
    private final SelfAssessmentPaper selfAssessment;
    private final CommuneReportPaper communeReport;
    private final SlipPaper slip;
    private final PaperPdf pdf = new PaperPdf();

    FormUseCases(
            FilledFormUseCases filled,
            CriteriaSets forms,
            Classification classification,
            DocumentCatalogue documents,
            AdministrativeUnits units) {
        this.filled = filled;
        this.forms = forms;
        this.classification = classification;
        var layout = new FormLayout(units);
        var attachments = new AttachmentTable(documents);
        this.registration = new RegistrationPaper(layout, attachments, classification);
        this.selfAssessment = new SelfAssessmentPaper(layout, attachments, classification);
        this.communeReport = new CommuneReportPaper(layout);
        this.slip = new SlipPaper(layout, attachments);
    }

    RegistrationFormJson registration(UUID dossierId, @Nullable Integer version) {
        return RegistrationFormJson.of(filled.read(dossierId, version), classification);
    }

    SelfAssessmentFormJson selfAssessment(UUID dossierId, @Nullable Integer version) {
        var read = filled.read(dossierId, version);
        return SelfAssessmentFormJson.of(read, form(read));
    }

    CommuneReportFormJson communeReport(UUID dossierId, @Nullable Integer version) {
        return CommuneReportFormJson.of(filled.reported(dossierId, version));
    }

    Paper registrationPaper(UUID dossierId, @Nullable Integer version) {
        return registration.of(filled.read(dossierId, version));
    }

    Paper selfAssessmentPaper(UUID dossierId, @Nullable Integer version) {
        var read = filled.read(dossierId, version);
        return selfAssessment.of(read, form(read));
    }

    Paper communeReportPaper(UUID dossierId, @Nullable Integer version) {
        return communeReport.of(filled.reported(dossierId, version));
    }

    Paper slip(UUID dossierId, @Nullable Integer version, Level level) {
        return slip.of(filled.received(dossierId, version, level), level);
    }

    RestResponse<byte[]> reply(Paper paper, @Nullable String ifNoneMatch) {
        return pdf.reply(paper, ifNoneMatch);
    }

    private CriteriaSet form(FilledForms read) {
        return forms.byVersion(read.criteriaVersion()).orElseThrow();
    }
}
