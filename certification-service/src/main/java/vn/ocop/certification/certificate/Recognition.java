package vn.ocop.certification.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recognition as decided: what the certificate says, word for word, however names change later.
 *
 * @param source what it was made from; one source makes one certificate
 */
public record Recognition(Source source, Product product, Producer producer, Decision decision, Award award) {

    /** @throws IllegalArgumentException if a decision scored here was signed by the authority of another level */
    public Recognition {
        var signed = decision.issuer().level();
        var stars = award.stars();
        if (source.origin() == Origin.SCORED_HERE && signed != stars.authority()) {
            throw new IllegalArgumentException(stars.count() + " stars decided by " + signed);
        }
    }

    /** Where the decision was reached. */
    public enum Origin {
        SCORED_HERE,
        IMPORTED
    }

    /**
     * @param id of the recognition (the assessment's own for its first decision), or of the imported result
     * @param recordedAt when the decision was recorded, not when it arrived here
     */
    public record Source(Origin origin, UUID id, Instant recordedAt) {}

    /**
     * @param set 1 to 26, absent for results under older classifications
     * @param code the decision's product code; imports have none
     * @param provinceCode the unit it was recognised under, for ever
     */
    public record Product(
            UUID id,
            String name,
            @Nullable Integer set,
            @Nullable String code,
            @Nullable String communeCode,
            String provinceCode) {}

    public record Producer(UUID id, String name, @Nullable String type) {}

    /** @param provinceCode absent for the ministry */
    public record Issuer(Authority level, @Nullable String provinceCode, String name) {}

    public record Signer(String name, String position) {}

    /**
     * @param id of a decision recorded here
     * @param legalBasis the Prime Minister's decision it rests on, e.g. 26/2026/QĐ-TTg
     */
    public record Decision(
            @Nullable UUID id,
            String number,
            LocalDate signedOn,
            Issuer issuer,
            @Nullable Signer signer,
            String legalBasis) {}

    /** @param printedNumber the issuer's own, if it gave one */
    public record Award(
            Stars stars, Validity validity, @Nullable String printedNumber) {}

    /** The series in which the register counts: the ministry's own, else the province's. */
    public String series() {
        return decision.issuer().level() == Authority.MINISTRY ? RegisterNumber.MINISTRY : product.provinceCode();
    }

    public LegalOrder order(UUID certificateId) {
        return new LegalOrder(decision.signedOn(), source.recordedAt(), certificateId);
    }

    public Recognition from(Source other) {
        return new Recognition(other, product, producer, decision, award);
    }

    /** As it was before a number was made up for it. */
    public Recognition withoutMadeUpNumber(RegisterNumber number) {
        var bare = new Award(award.stars(), award.validity(), null);
        var unnumbered = new Recognition(source, product, producer, decision, bare);
        return unnumbered.printedNumber(number).equals(award.printedNumber()) ? unnumbered : this;
    }

    /** Without a number of the issuer's: the decision's with the serial, until an issuer tells its own pattern (ADR-0073). */
    public String printedNumber(RegisterNumber number) {
        var given = award.printedNumber();
        var serial = number.text().substring(number.text().lastIndexOf('-') + 1);
        return given == null ? decision.number() + "-" + serial : given;
    }
}
