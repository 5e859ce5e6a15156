package vn.ocop.product.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.testing.access.AccessTable;
import vn.ocop.product.Flow;
import vn.ocop.product.Stored;
import vn.ocop.product.programme.ProgrammeCases;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Who may do what with a producer, its products, a claim on a producer, and dossiers in every state. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AccessTest {

    /** By area, the producer's own accounts, and whom a council's assignment lets read. */
    private static final String READERS = "commune(CO PO PA CE MA AU) own(PR) seat(CM CC)";

    private static final String TABLE = """
            listAdministrativeUnits  | public
            getAdministrativeGeometry| public
            listProductSets          | public
            listProducers            | public
            getProducer              | public
            listProducts             | public
            getProduct               | public
            getMe                    | any(PR CO PO PA CE MA CM CC IP PS SR AU AD)

            getOutcomeFigure         | public | none | too-few-answers
            listUnitsWithoutCentre   | public
            getRecordColumnMapping   | any(PR CO PO CE)
            putRecordColumnMapping   | any(PR CO PO CE)
            registerProducer         | any(PR) commune(CO PO)
            changeProducer           | own(PR) commune(CO PO)
            listProducerAccounts     | own(PR) commune(CO PO)
            linkProducerAccount      | commune(CO PO)
            handOverProducerAccount  | commune(CO PO)
            endProducerAccount       | commune(CO PO)           | none | not-found
            claimProducer            | any(PR)
            listClaims               | listed commune(CO PO)
            listProducerClaims       | listed commune(CO PO) own(PR)
            getProducerClaim         | hidden commune(CO PO) own(PR)
            getProducerClaimProof    | hidden commune(CO PO) own(PR)
            acceptProducerClaim      | commune(CO PO)
            rejectProducerClaim      | commune(CO PO)

            registerProduct          | own(PR) commune(CO PO)
            changeProduct            | own(PR) commune(CO PO)
            addPackaging             | own(PR) commune(CO PO)
            endPackaging             | own(PR) commune(CO PO)   | none | not-found
            setProductPicture        | own(PR) commune(CO PO)
            removeProductPicture     | own(PR) commune(CO PO)   | none | not-found
            getProductPicture        | public
            getProductThumbnail      | public
            listFilingOptions        | own(PR) commune(CO PO)
            openDossier              | own(PR)

            listProductFlags         | commune(CO PO PA CE MA AU) own(PR)
            listFlags                | listed commune(CO PO PA CE MA AU) own(PR)
            replaceFlaggedProof      | own(PR) commune(CO PO)   | none | flag-cleared

            listDossiers             | listed $READERS
            getDossier               | $READERS
            getDossierCompleteness   | own(PR) commune(CO PO)
            getDossierChanges        | $READERS | DRAFT | no-earlier-dossier
            listDossierVersions      | $READERS
            getDossierVersion        | $READERS | $LODGED | not-found
            diffDossierVersions      | $READERS | DECIDED | invalid-input not-found
            getSelfDescription       | $READERS
            getRegistrationForm      | $READERS
            getSelfAssessmentForm    | $READERS
            getCommuneReportForm     | $READERS | RETURNED $PROVINCE | commune-report-not-yet
            getRegistrationDocument  | $READERS
            getSelfAssessmentDocument| $READERS
            getCommuneReportDocument | $READERS | RETURNED $PROVINCE | commune-report-not-yet
            getReceiptSlip           | $READERS | RETURNED RECEIVED $PROVINCE | receipt-not-yet
            getProvincialReceiptSlip | $READERS | DECIDED | receipt-not-yet
            listEvidence             | $READERS
            listEvidenceSuggestions  | $READERS
            listDossierConsultants   | $READERS
            getEvidenceFile          | $READERS

            nameDossierConsultant    | own(PR) commune(CO PO)
            withdrawDossierConsultant| own(PR) commune(CO PO)   | none | not-found

            assessOneself            | own(PR)     | DRAFT RETURNED | dossier-wrong-state
            describeOneself          | own(PR)     | DRAFT RETURNED | dossier-wrong-state
            addEvidence              | own(PR)     | $OPEN | dossier-closed-for-evidence
            supersedeEvidence        | own(PR)     | $OPEN | dossier-closed-for-evidence
            withdrawEvidence         | own(PR)     | DRAFT RETURNED | dossier-closed-for-evidence
            reuseEvidence            | own(PR)     | DRAFT | no-earlier-dossier dossier-closed-for-evidence
            reuseAllEvidence         | own(PR)     | DRAFT | no-earlier-dossier dossier-closed-for-evidence
            submitDossier            | own(PR)     | DRAFT RETURNED | dossier-wrong-state
            completeDossier          | own(PR)     | COMPLETION_REQUESTED | dossier-wrong-state
            receiveDossier           | commune(CO) | SUBMITTED | dossier-wrong-state
            reportOnDossier          | commune(CO) | RECEIVED | dossier-wrong-state
            receiveDossierAtProvince | province(PO)| $PROVINCE | dossier-wrong-state
            """.replace("$READERS", READERS)
            .replace("$LODGED", "SUBMITTED RETURNED RECEIVED $PROVINCE")
            .replace("$PROVINCE", "FORWARDED COMPLETION_REQUESTED UNDER_ASSESSMENT DECIDED")
            .replace("$OPEN", "DRAFT RETURNED COMPLETION_REQUESTED");

    @Inject
    Stored stored;

    @Test
    void every_operation_lets_in_whom_the_table_names_and_nobody_else() throws Exception {
        new AccessTable(TABLE + ProgrammeCases.rows()).verify(new Cases(stored).all());
    }

    @Test
    void an_office_moves_no_product_out_of_its_own_area() {
        var flow = new Flow();
        var producer = flow.newProducer();
        var product = flow.newProduct(producer, 11);
        var elsewhere = Flow.productBody(producer, 11, "02185");

        flow.communeOfficer()
                .header(
                        "If-Match",
                        given().get(Flow.API + "/products/" + product).header("ETag"))
                .body(elsewhere)
                .put(Flow.API + "/products/" + product)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
    }
}
