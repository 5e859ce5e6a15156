package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/** A quality certificate is withdrawn in its register: the criteria of the recognition that rested on it are flagged, and the stars stay. */
class FallenProofTest {

    private static final List<String> CRITERIA = List.of("8", "9");

    private final Gateway gateway = Whole.gateway();

    @Test
    void criteria_that_rested_on_a_withdrawn_certificate_are_flagged_and_the_stars_stay() {
        var trial = new Trial(gateway, Place.THAI_NGUYEN);
        var product = trial.filing.registerProduct(trial.producer(), Trial.TEA, "Chè có VietGAP " + trial.mark, "thử");
        var proof = record(trial, product);
        recognise(trial, product, proof);
        awaitPassport(product, "VALID");
        assertEquals(List.of(), flagged(product));

        var withdrawn =
                Map.of("state", "WITHDRAWN", "on", Filing.today().toString(), "reason", "Tổ chức chứng nhận thu hồi");
        gateway.as("tn.office").post("/api/v1/quality-certificates/" + proof + "/status-changes", withdrawn);

        var began = System.nanoTime();
        Await.until("flags", Whole.SOON, () -> flagged(product), CRITERIA::equals);
        System.out.printf("flagged after %d ms%n", (System.nanoTime() - began) / 1_000_000);
        awaitPassport(product, "WITHDRAWN");
        var open = gateway.as("tn.office").list("/api/v1/flags?state=OPEN&province=19").stream()
                .filter(flag -> flag.path("productId").asText().equals(product))
                .map(flag -> flag.path("reason").asText())
                .toList();
        assertEquals(List.of("WITHDRAWN", "WITHDRAWN"), open);
        assertEquals(
                Trial.FOUR_STARS,
                gateway.anyone()
                        .get("/api/v1/products/" + product)
                        .json()
                        .path("stars")
                        .asInt());
    }

    private String record(Trial trial, String product) {
        return gateway.as("tn.office")
                .post(
                        "/api/v1/quality-certificates",
                        Map.of(
                                "scheme",
                                "VIETGAP",
                                "number",
                                "VietGAP-" + trial.mark,
                                "issuer",
                                "Vinacert",
                                "holderName",
                                "HTX thử " + trial.mark,
                                "holderProducerId",
                                trial.producer(),
                                "provinceCode",
                                "19",
                                "productIds",
                                List.of(product),
                                "validFrom",
                                Filing.today().minusMonths(2).toString(),
                                "validUntil",
                                Filing.today().plusYears(1).toString()))
                .value("id");
    }

    private void recognise(Trial trial, String product, String proof) {
        var dossier = trial.filing.open(product);
        var metadata = Map.of(
                "documentType",
                "OTHER",
                "criteria",
                CRITERIA,
                "number",
                "VietGAP-" + trial.mark,
                "qualityCertificateId",
                proof);
        var file = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        trial.filing
                .producer()
                .send(Call.upload("/api/v1/dossiers/" + dossier + "/evidence", metadata, "vietgap.pdf", file)
                        .key("vietgap-" + trial.mark))
                .must(201);
        var ballots = Whole.BALLOTS.of(Trial.TEA, Trial.FOUR_STARS, 84);
        trial.filing.bringToProvince(dossier, Trial.TEA, ballots.of(0));
        var assessment = trial.work.await(dossier).path("id").asText();
        trial.work.bringToResult(trial.council(), List.of(assessment), (id, voter) -> ballots.of(voter));
        trial.work
                .authority()
                .send(trial.work.decision(trial.number(0), "Người ký", List.of(assessment), "RECOGNISED"))
                .must(201);
    }

    private void awaitPassport(String product, String state) {
        Await.until(
                "passport: " + state,
                Whole.SOON,
                () -> gateway.anyone().get("/api/v1/passports/" + product).json(),
                passport -> passport.path("stars").asInt() == Trial.FOUR_STARS
                        && state.equals(
                                passport.at("/qualityCertificates/0/state").asText()));
    }

    private List<String> flagged(String product) {
        var items = gateway.as("tn.office")
                .get("/api/v1/products/" + product + "/flags")
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map((JsonNode flag) -> flag.path("criterion").asText())
                .sorted()
                .toList();
    }
}
