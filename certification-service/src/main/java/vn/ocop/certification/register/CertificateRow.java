package vn.ocop.certification.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.SecondaryRow;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Authority;
import vn.ocop.certification.certificate.Certificate;
import vn.ocop.certification.certificate.Fact;
import vn.ocop.certification.certificate.Fact.Extended;
import vn.ocop.certification.certificate.Fact.Revoked;
import vn.ocop.certification.certificate.Fact.Superseded;
import vn.ocop.certification.certificate.Fact.Withdrawn;
import vn.ocop.certification.certificate.LegalOrder;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.RegisterNumber;
import vn.ocop.certification.certificate.Stars;
import vn.ocop.certification.certificate.Validity;

/** Tables {@code certificate}, which never changes, and {@code certificate_standing}; converted at once and never leaves this package. */
@Entity
@DynamicUpdate // the announcement of a lapse may write its flag at the same time
@Table(name = "certificate")
@SecondaryTable(
        name = CertificateRow.STANDING,
        pkJoinColumns = @PrimaryKeyJoinColumn(name = "certificate_id", referencedColumnName = "id"))
@SecondaryRow(table = CertificateRow.STANDING, optional = false)
class CertificateRow {

    static final String STANDING = "certificate_standing";

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    String number;

    @Column(name = "printed_number", nullable = false, updatable = false)
    String printedNumber;

    @Column(nullable = false, updatable = false)
    String origin;

    @Column(name = "source_id", nullable = false, updatable = false)
    UUID sourceId;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    Instant recordedAt;

    @Column(name = "issued_at", nullable = false, updatable = false)
    Instant issuedAt;

    @Column(name = "product_id", nullable = false, updatable = false)
    UUID productId;

    @Column(name = "product_name", nullable = false, updatable = false)
    String productName;

    @Column(name = "product_set", updatable = false)
    @Nullable
    Short productSet;

    @Column(name = "product_code", updatable = false)
    @Nullable
    String productCode;

    @Column(name = "commune_code", updatable = false)
    @Nullable
    String communeCode;

    @Column(name = "province_code", nullable = false, updatable = false)
    String provinceCode;

    @Column(name = "producer_id", nullable = false, updatable = false)
    UUID producerId;

    @Column(name = "producer_name", nullable = false, updatable = false)
    String producerName;

    @Column(name = "producer_type", updatable = false)
    @Nullable
    String producerType;

    @Column(nullable = false, updatable = false)
    short stars;

    @Column(name = "valid_from", nullable = false, updatable = false)
    LocalDate validFrom;

    @Column(name = "valid_until", nullable = false, updatable = false)
    LocalDate validUntil;

    @Column(name = "decision_id", updatable = false)
    @Nullable
    UUID decisionId;

    @Column(name = "decision_number", nullable = false, updatable = false)
    String decisionNumber;

    @Column(name = "decided_on", nullable = false, updatable = false)
    LocalDate decidedOn;

    @Column(name = "issuer_level", nullable = false, updatable = false)
    String issuerLevel;

    @Column(name = "issuer_province", updatable = false)
    @Nullable
    String issuerProvince;

    @Column(name = "issuer_name", nullable = false, updatable = false)
    String issuerName;

    @Column(name = "signer_name", updatable = false)
    @Nullable
    String signerName;

    @Column(name = "signer_position", updatable = false)
    @Nullable
    String signerPosition;

    @Column(name = "legal_basis", nullable = false, updatable = false)
    String legalBasis;

    @Column(table = STANDING, name = "last_day", nullable = false)
    LocalDate lastDay;

    @Column(table = STANDING, name = "superseded_on")
    @Nullable
    LocalDate supersededOn;

    @Column(table = STANDING, name = "superseded_by")
    @Nullable
    UUID supersededBy;

    @Column(table = STANDING, name = "revoked_on")
    @Nullable
    LocalDate revokedOn;

    @Column(table = STANDING, name = "withdrawn_on")
    @Nullable
    LocalDate withdrawnOn;

    @Column(table = STANDING, nullable = false)
    boolean annulled;

    @Column(table = STANDING, name = "expiry_announced", nullable = false)
    boolean expiryAnnounced;

    @Column(table = STANDING, nullable = false)
    long version;

    static CertificateRow of(UUID id, RegisterNumber number, Recognition recognition, Instant issuedAt) {
        var row = new CertificateRow();
        row.id = id;
        row.number = number.text();
        row.printedNumber = recognition.printedNumber(number);
        row.issuedAt = issuedAt;
        row.version = 1;
        row.takeSubject(recognition);
        row.takeDecision(recognition);
        row.take(Certificate.issued(
                recognition.order(id),
                recognition.award().stars(),
                recognition.award().validity()));
        return row;
    }

    private void takeSubject(Recognition recognition) {
        origin = recognition.source().origin().name();
        sourceId = recognition.source().id();
        recordedAt = recognition.source().recordedAt();
        var product = recognition.product();
        productId = product.id();
        productName = product.name();
        productSet = product.set() == null ? null : product.set().shortValue();
        productCode = product.code();
        communeCode = product.communeCode();
        provinceCode = product.provinceCode();
        producerId = recognition.producer().id();
        producerName = recognition.producer().name();
        producerType = recognition.producer().type();
    }

    private void takeDecision(Recognition recognition) {
        stars = (short) recognition.award().stars().count();
        validFrom = recognition.award().validity().from();
        validUntil = recognition.award().validity().until();
        var decision = recognition.decision();
        decisionId = decision.id();
        decisionNumber = decision.number();
        decidedOn = decision.signedOn();
        issuerLevel = decision.issuer().level().name();
        issuerProvince = decision.issuer().provinceCode();
        issuerName = decision.issuer().name();
        var signer = decision.signer();
        signerName = signer == null ? null : signer.name();
        signerPosition = signer == null ? null : signer.position();
        legalBasis = decision.legalBasis();
    }

    Certificate toDomain() {
        var facts = new ArrayList<Fact>();
        if (supersededOn != null && supersededBy != null) {
            facts.add(new Superseded(supersededOn, supersededBy));
        }
        if (revokedOn != null) {
            facts.add(new Revoked(revokedOn));
        }
        if (withdrawnOn != null) {
            facts.add(new Withdrawn(withdrawnOn, annulled));
        }
        if (lastDay.isAfter(validUntil)) {
            facts.add(new Extended(validUntil.plusDays(1), lastDay));
        }
        var order = new LegalOrder(decidedOn, recordedAt, id);
        return new Certificate(order, new Stars(stars), new Validity(validFrom, validUntil), facts);
    }

    /** Only what may change: the facts after the issue. */
    void take(Certificate certificate) {
        lastDay = certificate.lastDay();
        supersededOn = certificate.fact(Superseded.class).map(Fact::on).orElse(null);
        supersededBy = certificate.fact(Superseded.class).map(Superseded::by).orElse(null);
        revokedOn = certificate.fact(Revoked.class).map(Fact::on).orElse(null);
        withdrawnOn = certificate.fact(Withdrawn.class).map(Fact::on).orElse(null);
        annulled = certificate.annulled();
    }

    RegisterEntry toEntry() {
        return new RegisterEntry(new RegisterNumber(number), printedNumber, recognition(), toDomain(), version);
    }

    private Recognition recognition() {
        var source = new Recognition.Source(Recognition.Origin.valueOf(origin), sourceId, recordedAt);
        var set = productSet == null ? null : productSet.intValue();
        var product = new Recognition.Product(productId, productName, set, productCode, communeCode, provinceCode);
        var producer = new Recognition.Producer(producerId, producerName, producerType);
        var issuer = new Recognition.Issuer(Authority.valueOf(issuerLevel), issuerProvince, issuerName);
        var signer = signerName == null || signerPosition == null
                ? null
                : new Recognition.Signer(signerName, signerPosition);
        var decision = new Recognition.Decision(decisionId, decisionNumber, decidedOn, issuer, signer, legalBasis);
        var award = new Recognition.Award(new Stars(stars), new Validity(validFrom, validUntil), printedNumber);
        return new Recognition(source, product, producer, decision, award);
    }
}
