package vn.ocop.assessment.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.ocop.assessment.push.Pushes.PATH;
import static vn.ocop.assessment.push.Pushes.SYSTEM;
import static vn.ocop.assessment.push.Pushes.accepted;
import static vn.ocop.assessment.push.Pushes.done;
import static vn.ocop.assessment.push.Pushes.file;
import static vn.ocop.assessment.push.Pushes.json;
import static vn.ocop.assessment.push.Pushes.map;
import static vn.ocop.assessment.push.Pushes.row;
import static vn.ocop.assessment.push.Pushes.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.assessment.intake.ForwardedDossier;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.assessment.register.CertificateFacts;
import vn.ocop.assessment.register.RegisterStore;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ImportedRowsTest {

    @Inject
    Flow flow;

    @Inject
    RegisterStore register;

    @Inject
    IntakeUseCases intake;

    private static String told(String id) {
        var rows = Flow.as("tq.system").get(PATH + "/" + id + "/results").jsonPath();
        return rows.getList("items.productCode") + " " + rows.getList("items.certificateNumber");
    }

    @Test
    void a_row_is_told_with_code_and_certificate_as_soon_as_they_are_known() throws Exception {
        var product = map("name", "Chè", "set", 11, "communeCode", "01021", "externalCode", "told");
        var id = accepted(file(List.of(json(with(row("told-1"), "product", product)), json(row("told-2")))), "");
        done(id);
        assertEquals("[null, null] [null, null]", told(id));

        announceCertificate(Ids.named(SYSTEM, "told-1"), "OCOP-08-2026-987654321");
        forward(Ids.named(SYSTEM, "product:told"), "08-01021-117-2026");
        assertEquals("[08-01021-117-2026, null] [OCOP-08-2026-987654321, null]", told(id));
    }

    private void announceCertificate(UUID result, String number) {
        var id = Ids.following(result, "certificate/IMPORTED");
        var facts = new CertificateFacts(
                id,
                number,
                Ids.next(),
                Ids.next(),
                new CertificateFacts.Product("Chè", "01021", "08"),
                new CertificateFacts.Producer("HTX"),
                4,
                flow.today(),
                flow.today().plusMonths(36),
                null,
                "ISSUED");
        register.learn(List.of(new ReceivedEvent<>(
                Ids.next(), "certificate", "test", Instant.EPOCH, id, 1, Topics.CERTIFICATION, facts)));
    }

    private void forward(UUID product, String code) {
        var dossier = Flow.dossier(Ids.next(), 1, "08", "01021");
        intake.open(new ForwardedDossier(
                dossier.dossierId(),
                dossier.version(),
                dossier.kind(),
                new ForwardedDossier.Product(product, "Chè", 11, code, "01021", "08", null),
                dossier.producer(),
                dossier.criteriaVersion(),
                dossier.answers(),
                dossier.evidence(),
                null,
                5,
                null,
                null,
                null,
                null,
                null));
    }
}
