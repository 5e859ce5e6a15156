package vn.ocop.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;
import vn.ocop.platform.reference.Unit;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Gateway;

/** Decisions of all provinces with three and four stars, of every set and kind of producer, without answers of a form; pushed by the central office. */
final class NationRows {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 10); // under the 34 provinces
    private static final int DAYS = 330;
    private static final int SETS = 26;
    private static final List<String> KINDS =
            List.of("COOPERATIVE", "ENTERPRISE", "HOUSEHOLD", "COOPERATIVE_GROUP", "FARM");

    private final Random random;
    private final List<Unit> communes;

    NationRows(long seed) {
        this.random = new Random(seed);
        this.communes = new AdministrativeUnits().units(Level.COMMUNE, null, FIRST);
    }

    /** Pushes so many rows and waits until they are recorded. */
    void push(Gateway gateway, int rows, Duration patience) {
        var file = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            file.append(json(row(i))).append('\n');
        }
        var office = gateway.as("central.office");
        var accepted = office.send(new Call(
                        "POST",
                        "/api/v1/assessment-imports",
                        Map.of("Content-Type", "application/x-ndjson"),
                        file.toString().getBytes(StandardCharsets.UTF_8)))
                .must(202);
        new PushedFile(
                        office,
                        "/api/v1/assessment-imports/"
                                + accepted.json().path("id").asText())
                .awaitDone(patience);
    }

    private Map<String, Object> row(int serial) {
        var commune = communes.get(random.nextInt(communes.size()));
        var province = String.valueOf(commune.parentCode());
        var signed = FIRST.plusDays(random.nextInt(DAYS));
        var id = "nation-" + serial;
        var row = new LinkedHashMap<String, Object>();
        row.put("sourceSystem", "bench-nation");
        row.put("externalId", id);
        row.put(
                "product",
                Map.of(
                        "name",
                        "Sản phẩm " + serial,
                        "set",
                        1 + random.nextInt(SETS),
                        "communeCode",
                        commune.code(),
                        "externalCode",
                        id));
        row.put(
                "producer",
                Map.of(
                        "externalId",
                        "CT-" + serial,
                        "name",
                        "Chủ thể " + serial,
                        "type",
                        KINDS.get(random.nextInt(KINDS.size()))));
        row.put(
                "decision",
                Map.of(
                        "number",
                        serial / 100 + "/QĐ-UBND",
                        "signedOn",
                        signed.toString(),
                        "issuer",
                        Map.of("level", "PROVINCE", "code", province, "name", "UBND tỉnh " + province)));
        row.put("legalBasis", "148/QĐ-TTg");
        row.put("stars", 3 + random.nextInt(2));
        return row;
    }

    private static String json(Object row) {
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
