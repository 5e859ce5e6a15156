package vn.ocop.product.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.completeness.DocumentCatalogue;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.time.VietnamTime;

/** Whether what the sender says about a paper can be: known type, criteria of the form, dates in order. */
@ApplicationScoped
class MetadataUseCases {

    private final CriteriaSets forms;
    private final DocumentCatalogue documents;
    private final Clock clock;

    MetadataUseCases(CriteriaSets forms, DocumentCatalogue documents, Clock clock) {
        this.forms = forms;
        this.documents = documents;
        this.clock = clock;
    }

    /** @return who may see the paper at most */
    String check(EvidenceMetadataJson said, String criteriaVersion) {
        var check = new InputCheck();
        var type = documents.type(said.documentType());
        if (type.isEmpty()) {
            check.reject("/documentType", "no-such-document-type", said.documentType());
        }
        criteria(said, criteriaVersion, check);
        dates(said, check);
        check.throwIfAny();
        var sensitivity = said.sensitivity();
        return sensitivity != null
                ? sensitivity.name()
                : type.orElseThrow().sensitivity().name();
    }

    private void criteria(EvidenceMetadataJson said, String criteriaVersion, InputCheck check) {
        var form = forms.byVersion(criteriaVersion).orElseThrow();
        var codes = said.criteriaOrNone();
        for (int i = 0; i < codes.size(); i++) {
            if (form.find(codes.get(i)).isEmpty()) {
                check.reject("/criteria/" + i, "no-such-criterion", codes.get(i));
            }
        }
    }

    private void dates(EvidenceMetadataJson said, InputCheck check) {
        var issued = said.issuedOn();
        if (issued == null) {
            return;
        }
        if (issued.isAfter(VietnamTime.today(clock))) {
            check.reject("/issuedOn", "in-the-future");
        }
        var until = said.validUntil();
        if (until != null && until.isBefore(issued)) {
            check.reject("/validUntil", "before", issued);
        }
    }
}
