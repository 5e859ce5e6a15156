package vn.ocop.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.sample.SampleAnswers;

/**
 * Decisions of a province with all answers of the form for tea, four products a producer.
 *
 * @param prefix of their external ids
 * @param commune where they all are
 */
record BulkRows(String prefix, String province, String commune) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int TEA = 11;
    private static final int TOTAL = 80;

    static BulkRows tuyenQuang(String prefix) {
        return new BulkRows(prefix, "08", "01021");
    }

    static BulkRows haNoi(String prefix) {
        return new BulkRows(prefix, "01", "00004");
    }

    /** Rows {@code from} to {@code to - 1} as NDJSON. */
    byte[] file(int from, int to) {
        var out = new ByteArrayOutputStream();
        write(from, to, out);
        return out.toByteArray();
    }

    /** The same as gzip. */
    byte[] packed(int from, int to) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            write(from, to, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(int from, int to, OutputStream out) {
        var form = CriteriaSets.load().byNumber(TEA).orElseThrow();
        var answers = SampleAnswers.answersFor(form, TOTAL, Stars.FOUR).options();
        try {
            for (int i = from; i < to; i++) {
                out.write((MAPPER.writeValueAsString(row(i, answers)) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> row(int serial, Map<String, Integer> answers) {
        var id = prefix + "-" + serial;
        var row = new LinkedHashMap<String, Object>();
        row.put("sourceSystem", "bench-" + province);
        row.put("externalId", id);
        row.put(
                "product",
                Map.of("name", "Chè Shan tuyết " + serial, "set", TEA, "communeCode", commune, "externalCode", id));
        row.put(
                "producer",
                Map.of("externalId", "HTX-" + serial / 4, "name", "HTX số " + serial / 4, "type", "COOPERATIVE"));
        row.put(
                "decision",
                Map.of(
                        "number",
                        serial / 100 + "/QĐ-UBND",
                        "signedOn",
                        "2026-06-12",
                        "issuer",
                        Map.of("level", "PROVINCE", "code", province, "name", "UBND tỉnh " + province)));
        row.put("legalBasis", "26/2026/QĐ-TTg");
        row.put("stars", 4);
        row.put("total", String.valueOf(TOTAL));
        row.put("answers", answers);
        row.put("certificate", Map.of("number", id, "validFrom", "2026-06-12", "validUntil", "2029-06-11"));
        row.put("marks", List.of("bench"));
        return row;
    }
}
