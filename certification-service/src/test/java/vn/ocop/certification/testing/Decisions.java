package vn.ocop.certification.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Events as assessment-service and product-service send them, byte for byte by docs/events.md. */
public final class Decisions implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProducer<String, byte[]> producer;

    public Decisions() {
        var bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    public static UUID id(Map<String, Object> data, String field) {
        return UUID.fromString(String.valueOf(data.get(field)));
    }

    /** A decision of a province, or of the ministry for five stars. */
    public static Map<String, Object> decision(UUID productId, String province, int stars, LocalDate signedOn) {
        var ministry = stars == 5;
        var data = new HashMap<String, Object>();
        data.put("decisionId", UUID.randomUUID().toString());
        data.put("number", ministry ? "1200/QĐ-BNNMT" : "3981/QĐ-UBND");
        data.put("signedOn", signedOn.toString());
        data.put("signer", Map.of("name", "Nguyễn Văn Sơn", "position", ministry ? "Bộ trưởng" : "Chủ tịch"));
        data.put(
                "issuer",
                ministry
                        ? Map.of("level", "MINISTRY", "name", "Bộ Nông nghiệp và Môi trường")
                        : Map.of(
                                "level",
                                "PROVINCE",
                                "provinceCode",
                                province,
                                "name",
                                "Ủy ban nhân dân tỉnh Tuyên Quang"));
        data.put("legalBasis", "26/2026/QĐ-TTg");
        data.put("assessmentId", UUID.randomUUID().toString());
        data.put("dossierId", UUID.randomUUID().toString());
        data.put("dossierKind", "FIRST");
        data.put("productId", productId.toString());
        data.put(
                "product",
                Map.of(
                        "name", "Chè Shan tuyết Hoàng Su Phì",
                        "set", 11,
                        "code", "08-01021-1-2026",
                        "communeCode", "01021",
                        "provinceCode", province));
        data.put(
                "producer",
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "name", "HTX chè Shan tuyết Hoàng Su Phì",
                        "type", "COOPERATIVE",
                        "communeCode", "01021"));
        data.put("outcome", "RECOGNISED");
        data.put("stars", stars);
        data.put("sum", 338);
        data.put("sheets", 4);
        data.put("criteriaVersion", "26/2026/QĐ-TTg-11");
        data.put(
                "recordedAt",
                signedOn.atTime(3, 0).toInstant(java.time.ZoneOffset.UTC).toString());
        data.put("origin", "SCORED_HERE");
        return data;
    }

    /** A result decided elsewhere; validity and number as a provincial system may leave them out. */
    public static Map<String, Object> imported(UUID productId, String province, int stars, LocalDate signedOn) {
        var data = new HashMap<String, Object>();
        data.put("resultId", UUID.randomUUID().toString());
        data.put("sourceSystem", "system-" + province);
        data.put("externalId", UUID.randomUUID().toString());
        data.put("productId", productId.toString());
        data.put("producerId", UUID.randomUUID().toString());
        data.put("product", Map.of("name", "Miến dong Côn Minh", "formerGroup", "Thực phẩm", "provinceCode", province));
        data.put("producer", Map.of("name", "HTX Tài Hoan", "type", "COOPERATIVE"));
        data.put(
                "decision",
                Map.of(
                        "number", "88/QĐ-UBND",
                        "signedOn", signedOn.toString(),
                        "issuer", Map.of("level", "PROVINCE", "code", province, "name", "UBND tỉnh")));
        data.put("legalBasis", "148/QĐ-TTg");
        data.put("stars", stars);
        data.put("provinceCode", province);
        data.put("recordedAt", Instant.parse("2026-11-21T00:00:00Z").toString());
        data.put("origin", "IMPORTED");
        data.put("marks", List.of());
        return data;
    }

    public void decided(Map<String, Object> data) {
        decided(data, 1);
    }

    public void decided(Map<String, Object> data, long version) {
        send("ocop.assessment.v1", "vn.ocop.assessment.decision-recorded.v1", id(data, "assessmentId"), version, data);
    }

    public void imported(Map<String, Object> data) {
        send("ocop.assessment-imports.v1", "vn.ocop.assessment.result-imported.v1", id(data, "resultId"), 1, data);
    }

    public void send(String topic, String type, Object key, long version, Map<String, Object> data) {
        try {
            var message = new ProducerRecord<>(topic, key.toString(), JSON.writeValueAsBytes(data));
            header(message, "ce_specversion", "1.0");
            header(message, "ce_id", UUID.randomUUID().toString());
            header(message, "ce_source", "/ocop/assessment");
            header(message, "ce_type", type);
            header(message, "ce_time", Instant.now().toString());
            header(message, "ce_subject", key.toString());
            header(message, "ce_aggregateversion", Long.toString(version));
            header(message, "content-type", "application/json");
            producer.send(message).get();
        } catch (JsonProcessingException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Looks every few milliseconds: effects of events come when they come. */
    public static void until(String what, BooleanSupplier seen) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not seen: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
