package vn.ocop.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of products' lives: single ones with given values, or random histories from a seed. */
public final class HistoryFixtures {

    public static final String CERTIFICATION = "ocop.certification.v1";
    public static final String ASSESSMENT = "ocop.assessment.v1";

    /** First day of random histories; the last is {@link #END}. */
    public static final LocalDate START = LocalDate.of(2021, 1, 1);

    public static final LocalDate END = LocalDate.of(2026, 11, 1);

    private static final Instant FIRST_RECORD = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FIRST_OF_HISTORIES = Instant.parse("2025-06-01T00:00:00Z");
    private static final String[] COMMUNES = {"01021", "02185", "00004", "22736"};
    private static final String[] PROVINCES = {"08", "19", "01", "56"};
    private static final String[] PRODUCER_TYPES = {"COOPERATIVE", "ENTERPRISE", "HOUSEHOLD"};

    private HistoryFixtures() {}

    /** Changeable description of one certificate; each step makes the event that its owner would send. */
    public static final class Certificate {
        public final UUID id = UUID.randomUUID();
        public final UUID productId;
        public UUID producerId = UUID.randomUUID();
        public int stars = 3;
        public @Nullable Integer set = 11;
        public @Nullable String communeCode = "01021";
        public String provinceCode = "08";
        public String producerType = "COOPERATIVE";
        public String legalBasis = "26/2026/QĐ-TTg";
        public LocalDate signedOn = LocalDate.of(2026, 6, 1);
        public LocalDate validFrom = signedOn;
        public LocalDate validUntil = signedOn.plusMonths(36);
        public Instant recordedAt = FIRST_RECORD;
        private long version;

        public Certificate(UUID productId) {
            this.productId = productId;
        }

        public Certificate signedOn(LocalDate day) {
            signedOn = day;
            validFrom = day;
            validUntil = day.plusMonths(36);
            return this;
        }

        public TestEvent issued() {
            return event("certificate-issued", "VALID", null, recordedAt);
        }

        public TestEvent revoked(LocalDate on, Instant at) {
            return event("certificate-revoked", "REVOKED", on, at);
        }

        public TestEvent withdrawn(LocalDate on, Instant at) {
            return event("certificate-withdrawn", "WITHDRAWN", on, at);
        }

        /** It never counted. */
        public TestEvent annulled(Instant at) {
            return event("certificate-withdrawn", "WITHDRAWN", validFrom, at, true);
        }

        public TestEvent superseded(LocalDate on, Instant at) {
            return event("certificate-superseded", "SUPERSEDED", on, at);
        }

        public TestEvent expired(Instant at) {
            return event("certificate-expired", "EXPIRED", validUntil.plusDays(1), at);
        }

        public TestEvent extended(LocalDate on, LocalDate until, Instant at) {
            validUntil = until;
            return event("certificate-extended", "EXTENDED", on, at);
        }

        private TestEvent event(String type, String state, @Nullable LocalDate on, Instant time) {
            return event(type, state, on, time, false);
        }

        private TestEvent event(String type, String state, @Nullable LocalDate on, Instant time, boolean annulled) {
            var data = new HashMap<String, Object>();
            data.put("certificateId", id.toString());
            data.put("number", "OCOP-08-2026-000001");
            data.put("productId", productId.toString());
            data.put("producerId", producerId.toString());
            data.put("product", place());
            data.put("producer", Map.of("name", "HTX", "type", producerType));
            data.put("stars", stars);
            data.put("state", state);
            data.put("validFrom", validFrom.toString());
            data.put("validUntil", validUntil.toString());
            data.put("issuer", Map.of("level", "PROVINCE", "provinceCode", provinceCode, "name", "UBND tỉnh"));
            data.put("legalBasis", legalBasis);
            data.put("decision", Map.of("number", "1/QĐ-UBND", "signedOn", signedOn.toString()));
            data.put("origin", "SCORED_HERE");
            data.put("recordedAt", recordedAt.toString());
            data.put("annulled", annulled);
            if (on != null) {
                data.put("on", on.toString());
            }
            return new TestEvent(CERTIFICATION, "vn.ocop.certification." + type + ".v1", id, ++version, time, data);
        }

        private Map<String, Object> place() {
            var place = new HashMap<String, Object>();
            place.put("name", "Chè");
            place.put("set", set);
            place.put("communeCode", communeCode);
            place.put("provinceCode", provinceCode);
            return place;
        }
    }

    public static TestEvent decision(UUID productId, String outcome, LocalDate signedOn, Instant recordedAt) {
        var assessment = UUID.randomUUID();
        return new TestEvent(
                ASSESSMENT,
                "vn.ocop.assessment.decision-recorded.v1",
                assessment,
                1,
                recordedAt,
                Map.of(
                        "assessmentId", assessment.toString(),
                        "productId", productId.toString(),
                        "outcome", outcome,
                        "signedOn", signedOn.toString(),
                        "recordedAt", recordedAt.toString()));
    }

    public static TestEvent returned(UUID productId, Instant at) {
        var assessment = UUID.randomUUID();
        return new TestEvent(
                ASSESSMENT,
                "vn.ocop.assessment.assessment-changed.v1",
                assessment,
                7,
                at,
                Map.of(
                        "assessmentId", assessment.toString(),
                        "productId", productId.toString(),
                        "level", "CENTRAL",
                        "state", "RETURNED_TO_PROVINCE",
                        "change", "RETURNED_TO_PROVINCE"));
    }

    /** The same assessment's decision, taken out by an amending one. */
    public static TestEvent takenOut(TestEvent decided, LocalDate signedOn, Instant at) {
        var data = new HashMap<>(decided.data());
        data.put("signedOn", signedOn.toString());
        return new TestEvent(
                ASSESSMENT, "vn.ocop.assessment.decision-withdrawn.v1", decided.key(), decided.version() + 1, at, data);
    }

    /** Events of so many products in the order of each key's versions; equal days and instants are frequent. */
    public static List<TestEvent> randomHistories(Random random, int products) {
        var events = new ArrayList<TestEvent>();
        var producers = new ArrayList<UUID>();
        for (int i = 0; i < products / 2 + 1; i++) {
            producers.add(UUID.randomUUID());
        }
        for (int i = 0; i < products; i++) {
            addProduct(random, producers, events);
        }
        return events;
    }

    private static void addProduct(Random random, List<UUID> producers, List<TestEvent> events) {
        var productId = UUID.randomUUID();
        var place = random.nextInt(PROVINCES.length);
        for (int i = random.nextInt(4); i > 0; i--) {
            var certificate = new Certificate(productId).signedOn(day(random));
            certificate.producerId = producers.get(random.nextInt(producers.size()));
            certificate.stars = 3 + random.nextInt(3);
            certificate.set = random.nextInt(5) == 0 ? null : 1 + random.nextInt(26);
            certificate.communeCode = random.nextInt(4) == 0 ? null : COMMUNES[place];
            certificate.provinceCode = PROVINCES[place];
            certificate.producerType = PRODUCER_TYPES[random.nextInt(PRODUCER_TYPES.length)];
            certificate.legalBasis = random.nextBoolean() ? "148/QĐ-TTg" : "26/2026/QĐ-TTg";
            certificate.recordedAt = instant(random);
            if (random.nextInt(6) == 0) {
                certificate.validFrom = certificate.signedOn.plusDays(random.nextInt(60));
            }
            addLife(random, certificate, events);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            var outcome = random.nextBoolean() ? "FORWARDED" : "RECOGNISED";
            events.add(decision(productId, outcome, day(random), instant(random)));
        }
        if (random.nextInt(6) == 0) {
            events.add(returned(productId, instant(random)));
        }
    }

    private static void addLife(Random random, Certificate certificate, List<TestEvent> events) {
        events.add(certificate.issued());
        var at = certificate.recordedAt.plus(random.nextInt(100), ChronoUnit.DAYS);
        switch (random.nextInt(7)) {
            case 0 -> events.add(certificate.revoked(day(random), at));
            case 1 -> events.add(certificate.superseded(day(random), at));
            case 2 -> events.add(certificate.expired(at));
            case 3 -> {
                var until = certificate.validUntil.plusDays(1L + random.nextInt(180));
                events.add(certificate.extended(certificate.validUntil.plusDays(random.nextInt(30)), until, at));
            }
            case 4 -> events.add(certificate.withdrawn(day(random), at));
            case 5 -> events.add(certificate.annulled(at));
            default -> {}
        }
    }

    public static LocalDate day(Random random) {
        var days = (int) ChronoUnit.DAYS.between(START, END);
        return START.plusDays(random.nextInt(days / 20) * 20L);
    }

    public static Instant instant(Random random) {
        return FIRST_OF_HISTORIES.plus(random.nextInt(20) * 487L, ChronoUnit.HOURS);
    }
}
