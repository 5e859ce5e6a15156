package vn.ocop.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The way of a dossier from its producer to the province, as design/WALKTHROUGH.md lists the calls. */
public final class Filing {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Uploads make the next list of what is missing shorter; more rounds would mean that they do not. */
    private static final int ROUNDS = 5;

    /** Tourism is judged on the spot. */
    private static final int TOURISM = 26;

    private static final int SAMPLES = 5;

    private final Place place;
    private final Caller producer;
    private final Caller commune;

    public Filing(Gateway gateway, Place place) {
        this.place = place;
        producer = gateway.as(place.account("producer"));
        commune = gateway.as(place.account("commune"));
    }

    public static LocalDate today() {
        return LocalDate.now(VIETNAM);
    }

    public Caller producer() {
        return producer;
    }

    public Caller commune() {
        return commune;
    }

    /** @return its id */
    public String registerProducer(String name, String type) {
        return producer.send(
                        Call.post("/api/v1/producers", producerBody(name, type)).key(key("producer", name)))
                .must(201)
                .value("id");
    }

    public Map<String, Object> producerBody(String name, String type) {
        return Map.of(
                "name", name,
                "type", type,
                "communeCode", place.commune(),
                "registration", Map.of("number", "100307000123", "issuedOn", "2019-03-07", "issuer", "Phòng Tài chính"),
                "contact", Map.of("phone", "+84219000000", "email", "demo@example.vn", "address", "Địa chỉ mẫu"),
                "representative",
                        Map.of(
                                "name", "Nguyễn Thị Mẫu",
                                "position", "Giám đốc",
                                "gender", "FEMALE",
                                "ethnicMinority", true,
                                "disability", false));
    }

    /** @return its id */
    public String registerProduct(String producerId, int set, String name, String description) {
        var body = Map.of(
                "producerId", producerId,
                "productSet", set,
                "name", name,
                "communeCode", place.commune(),
                "description", description);
        return producer.send(Call.post("/api/v1/products", body).key(key(producerId, name)))
                .must(201)
                .value("id");
    }

    /** A first dossier. @return its id */
    public String open(String productId) {
        return producer.post("/api/v1/products/" + productId + "/dossiers", Map.of("kind", "FIRST"))
                .value("id");
    }

    public Answer assess(String dossierId, Map<String, Integer> answers) {
        var path = path(dossierId);
        return producer.step(path, Call.put(path + "/self-assessment", Map.of("answers", answers)));
    }

    /** Uploads what the form still asks for. @return how many papers */
    public int prove(String dossierId) {
        int uploaded = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var missing = producer.get(path(dossierId) + "/completeness").json();
            if (missing.path("complete").asBoolean()) {
                return uploaded;
            }
            for (var item : missing.path("missing")) {
                upload(dossierId, item, uploaded++).must(201);
            }
        }
        throw new IllegalStateException("dossier " + dossierId + " is not complete after " + uploaded + " papers");
    }

    private Answer upload(String dossierId, JsonNode missing, int serial) {
        var type = missing.path("documentType").asText();
        var number = "DEMO-%d/%s".formatted(serial + 1, dossierId.substring(dossierId.length() - 6));
        var metadata = Map.of(
                "documentType",
                type,
                "criteria",
                missing.path("criteria"),
                "number",
                number,
                "issuer",
                "Đơn vị cấp mẫu",
                "issuedOn",
                today().minusMonths(2).toString(),
                "validUntil",
                today().plusYears(2).toString());
        var file = Pdf.of("DEMO " + type + " " + number);
        return producer.send(Call.upload(path(dossierId) + "/evidence", metadata, type + ".pdf", file)
                .key(key(dossierId, number)));
    }

    public Answer submit(String dossierId) {
        return producer.step(path(dossierId), Call.post(path(dossierId) + "/submission"));
    }

    public Answer receive(String dossierId, int set) {
        var body = set == TOURISM
                ? Map.of("receivedOn", today().toString())
                : Map.of("receivedOn", today().toString(), "samplesReceived", SAMPLES);
        return commune.step(path(dossierId), Call.post(path(dossierId) + "/receipt", body));
    }

    public Answer forward(String dossierId) {
        var body = Map.of(
                "originAndMaterial", "Nguyên liệu trong xã",
                "localLabour", "80% lao động địa phương",
                "ideaOrigin", "Đặc sản địa phương",
                "localIdentity", "Gắn với văn hóa địa phương",
                "recommendation", "FORWARD",
                "proposalLetter",
                        Map.of("number", "12/UBND", "signedOn", today().toString(), "signer", "Nguyễn Văn Mẫu"));
        return commune.step(path(dossierId), Call.put(path(dossierId) + "/commune-report", body));
    }

    /** From the draft to the province, starting wherever it stands. */
    public void bringToProvince(String dossierId, int set, Map<String, Integer> answers) {
        var state = producer.get(path(dossierId)).value("state");
        if (List.of("DRAFT", "RETURNED").contains(state)) {
            assess(dossierId, answers);
            prove(dossierId);
            state = submit(dossierId).value("state");
        }
        if (state.equals("SUBMITTED")) {
            state = receive(dossierId, set).value("state");
        }
        if (state.equals("RECEIVED")) {
            forward(dossierId);
        }
    }

    private static String path(String dossierId) {
        return "/api/v1/dossiers/" + dossierId;
    }

    /** The same call is the same key, also after a restart. */
    private static String key(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
