package vn.ocop.certification.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Fact;
import vn.ocop.certification.certificate.Fact.Superseded;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Topics;

/** What this service announces of certificates (docs/events.md). Plain values only; fields are added, never renamed. */
public final class CertificationEvents {

    public static final EventType<CertificateData> ISSUED = type("issued");
    public static final EventType<CertificateData> SUPERSEDED = type("superseded");
    public static final EventType<CertificateData> REVOKED = type("revoked");
    public static final EventType<CertificateData> WITHDRAWN = type("withdrawn");
    public static final EventType<CertificateData> EXTENDED = type("extended");
    public static final EventType<CertificateData> EXPIRED = type("expired");

    public static final EventType<ExpiringData> EXPIRING =
            new EventType<>("vn.ocop.certification.certificate-expiring.v1", Topics.CERTIFICATION, ExpiringData.class);

    private CertificationEvents() {}

    /**
     * A reminder; nothing has changed.
     *
     * @param daysBefore the distance that it is about: 180, 120, 90 or 30
     * @param daysLeft from the day of the announcement to the last day
     * @param fileFrom first day on which a re-assessment can be filed
     * @param fileUntil last one
     */
    public record ExpiringData(
            UUID certificateId,
            String number,
            UUID productId,
            String productName,
            UUID producerId,
            String producerName,
            int stars,
            String provinceCode,
            LocalDate validUntil,
            int daysBefore,
            long daysLeft,
            LocalDate fileFrom,
            LocalDate fileUntil) {

        private static final int WINDOW_OPENS = 180;
        private static final int WINDOW_CLOSES = 120;

        public static ExpiringData of(RegisterEntry entry, int daysBefore, LocalDate today) {
            var recognition = entry.recognition();
            var lastDay = entry.certificate().lastDay();
            var printed = entry.certificate().validity().until();
            return new ExpiringData(
                    entry.id(),
                    entry.number().text(),
                    recognition.product().id(),
                    recognition.product().name(),
                    recognition.producer().id(),
                    recognition.producer().name(),
                    recognition.award().stars().count(),
                    recognition.product().provinceCode(),
                    lastDay,
                    daysBefore,
                    ChronoUnit.DAYS.between(today, lastDay),
                    printed.minusDays(WINDOW_OPENS),
                    printed.minusDays(WINDOW_CLOSES));
        }
    }

    /**
     * The certificate's whole public state after the change.
     *
     * @param validUntil last day, included; the later one of an extension
     * @param on first day of the change; absent when issued
     * @param validUntil last day, of an extension where there is one
     * @param annulled it never counted: the result was corrected or taken back where it had been decided
     * @param supersedes the certificate whose place it took, seen from the day it was announced
     */
    public record CertificateData(
            UUID certificateId,
            String number,
            String printedNumber,
            UUID productId,
            UUID producerId,
            ProductData product,
            ProducerData producer,
            int stars,
            String state,
            LocalDate validFrom,
            LocalDate validUntil,
            IssuerData issuer,
            String legalBasis,
            DecisionData decision,
            String origin,
            @Nullable UUID supersedes,
            @Nullable UUID supersededBy,
            @Nullable LocalDate on,
            String change,
            Instant recordedAt,
            boolean annulled) {}

    public record ProductData(
            String name,
            @Nullable Integer set,
            @Nullable String code,
            @Nullable String communeCode,
            String provinceCode) {}

    public record ProducerData(String name, @Nullable String type) {}

    public record IssuerData(String level, @Nullable String provinceCode, String name) {}

    public record DecisionData(@Nullable UUID id, String number, LocalDate signedOn) {}

    /** @param today decides the state that is told */
    public static CertificateData of(RegisterEntry entry, String change, LocalDate today) {
        return of(entry, change, today, null, null);
    }

    public static CertificateData of(
            RegisterEntry entry, String change, LocalDate today, @Nullable UUID supersedes, @Nullable LocalDate on) {
        var recognition = entry.recognition();
        var product = recognition.product();
        var producer = recognition.producer();
        var decision = recognition.decision();
        return new CertificateData(
                entry.id(),
                entry.number().text(),
                entry.printedNumber(),
                product.id(),
                producer.id(),
                new ProductData(
                        product.name(), product.set(), product.code(), product.communeCode(), product.provinceCode()),
                new ProducerData(producer.name(), producer.type()),
                recognition.award().stars().count(),
                entry.stateOn(today).name(),
                recognition.award().validity().from(),
                entry.certificate().lastDay(),
                issuer(decision.issuer()),
                decision.legalBasis(),
                new DecisionData(decision.id(), decision.number(), decision.signedOn()),
                recognition.source().origin().name(),
                supersedes,
                entry.certificate().fact(Superseded.class).map(Superseded::by).orElse(null),
                on,
                change,
                recognition.source().recordedAt(),
                entry.certificate().annulled());
    }

    static @Nullable LocalDate dayOf(RegisterEntry entry, Class<? extends Fact> kind) {
        return entry.certificate().fact(kind).map(Fact::on).orElse(null);
    }

    private static IssuerData issuer(Recognition.Issuer issuer) {
        return new IssuerData(issuer.level().name(), issuer.provinceCode(), issuer.name());
    }

    private static EventType<CertificateData> type(String change) {
        return new EventType<>(
                "vn.ocop.certification.certificate-" + change + ".v1", Topics.CERTIFICATION, CertificateData.class);
    }
}
