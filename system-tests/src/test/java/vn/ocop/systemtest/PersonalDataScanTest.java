package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/** What is personal travels on the restricted topic alone, or not at all. */
class PersonalDataScanTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Gateway gateway = Whole.gateway();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> personal = List.of(
            "Bàn Thị " + mark,
            "+84 219 " + mark.hashCode(),
            mark + "@nguoi-dai-dien.vn",
            "Thôn " + mark + ", nhà số 7",
            "GPKD-" + mark,
            "nguoi.tu.van." + mark);

    @Test
    void no_open_topic_carries_the_representative_the_contact_or_the_answer_to_3_2() throws JsonProcessingException {
        var product = forward();

        var open = Broker.topics().stream()
                .filter(topic -> topic.startsWith("ocop."))
                .filter(topic -> !topic.equals(Broker.RESTRICTED))
                .sorted()
                .toList();

        assertTrue(open.contains("ocop.product.v1") && open.contains("ocop.assessment.v1"), open::toString);
        var seen = 0;
        for (var topic : open) {
            for (var sent : Broker.records(topic)) {
                seen += sent.value() != null && sent.value().contains(product) ? 1 : 0;
                assertClean(topic, String.valueOf(sent.value()));
            }
        }
        assertTrue(seen >= 3, "the scan saw only " + seen + " events about the product");
        assertRestrictedTopicHasThem();
    }

    /** @return the product */
    private String forward() {
        var filing = new Filing(gateway, Place.THAI_NGUYEN);
        var producer = filing.producer()
                .send(Call.post(
                        "/api/v1/producers",
                        Map.of(
                                "name",
                                "HTX kín " + mark,
                                "type",
                                "COOPERATIVE",
                                "communeCode",
                                "02185",
                                "registration",
                                Map.of("number", personal.get(4)),
                                "contact",
                                Map.of(
                                        "phone", personal.get(1),
                                        "email", personal.get(2),
                                        "address", personal.get(3)),
                                "representative",
                                Map.of(
                                        "name",
                                        personal.get(0),
                                        "gender",
                                        "FEMALE",
                                        "ethnicMinority",
                                        true,
                                        "disability",
                                        true))))
                .must(201)
                .value("id");
        var product = filing.registerProduct(producer, Trial.TEA, "Chè kín " + mark, "thử");
        var dossier = filing.open(product);
        filing.producer()
                .send(Call.post(
                        "/api/v1/dossiers/" + dossier + "/consultants",
                        Map.of("username", personal.get(5), "from", "2026-03-01")))
                .must(201);
        var answers = Whole.BALLOTS.of(Trial.TEA, Trial.FOUR_STARS).of(0);
        assertEquals(2, answers.get("3.2"));
        filing.bringToProvince(dossier, Trial.TEA, answers);
        new vn.ocop.standalone.demo.CouncilWork(gateway, Place.THAI_NGUYEN).await(dossier);
        return product;
    }

    private void assertClean(String topic, String value) throws JsonProcessingException {
        personal.forEach(secret -> assertFalse(value.contains(secret), () -> topic + ": " + value));
        if (!value.equals("null")) {
            assertNoAnswer(topic, MAPPER.readTree(value));
        }
    }

    private static void assertNoAnswer(String topic, JsonNode node) {
        assertFalse(node.isObject() && node.has("3.2"), () -> topic + ": " + node);
        for (var member : List.of("representative", "gender", "ethnicMinority", "disability", "phone", "email")) {
            assertFalse(node.has(member), () -> topic + ": " + member + " in " + node);
        }
        node.forEach(child -> assertNoAnswer(topic, child));
    }

    /** So that the scan above is known to look at the right things. */
    private void assertRestrictedTopicHasThem() {
        Await.until(
                "restricted facts",
                Whole.SOON,
                () -> Broker.records(Broker.RESTRICTED).stream()
                        .filter(sent -> sent.value() != null)
                        .anyMatch(sent ->
                                sent.value().contains("\"3.2\"") && sent.value().contains(personal.get(5))),
                found -> found);
    }
}
