package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.fact.CertificateFact.Kind;

/**
 * What is needed of the events of a certificate ({@code certificate-issued}, {@code -superseded}, {@code -revoked}, {@code -withdrawn}, {@code -expired},
 * {@code -extended}).
 *
 * @param on day from which the change holds; only on changes after the issue
 * @param annulled of a withdrawn one: it never counted
 * @param recordedAt when the decision behind the certificate was recorded
 */
record CertificateChangedJson(
        UUID certificateId,
        UUID productId,
        UUID producerId,
        ProductJson product,
        ProducerJson producer,
        int stars,
        String state,
        LocalDate validFrom,
        LocalDate validUntil,
        IssuerJson issuer,
        String legalBasis,
        DecisionJson decision,
        String origin,
        @Nullable LocalDate on,
        @Nullable Instant recordedAt,
        @Nullable Boolean annulled) {

    record ProductJson(@Nullable Integer set, @Nullable String communeCode, String provinceCode) {}

    record ProducerJson(@Nullable String type) {}

    record IssuerJson(String level) {}

    record DecisionJson(LocalDate signedOn) {}

    CertificateFact toFact(Kind announced, long version, Instant eventTime, Places places) {
        var kind = announced == Kind.WITHDRAWN && Boolean.TRUE.equals(annulled) ? Kind.ANNULLED : announced;
        var what = new Recognition(
                productId,
                producerId,
                stars,
                product.set(),
                places.of(product.communeCode(), product.provinceCode()),
                producer.type(),
                issuer.level(),
                legalBasis,
                origin);
        return new CertificateFact(
                certificateId,
                version,
                kind,
                legalDay(kind, eventTime),
                recorded(kind, eventTime),
                validFrom,
                validUntil,
                what);
    }

    private LocalDate legalDay(Kind kind, Instant eventTime) {
        if (kind == Kind.ISSUED || kind == Kind.ANNULLED) {
            return decision.signedOn();
        }
        return on == null ? VietnamTime.dayOf(eventTime) : on;
    }

    /** A certificate is known since its decision was recorded; what happens to it later, since the event says so. */
    private Instant recorded(Kind kind, Instant eventTime) {
        return kind == Kind.ISSUED && recordedAt != null ? recordedAt : eventTime;
    }
}
