package vn.ocop.certification.certificate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Recognition.Signer;

/**
 * Words that are put right where a certificate differs from its paper; never stars, days or authority. What is null stays.
 *
 * @param decision what a clerical correction of the decision says now, or null if there was none
 */
public record Correction(
        @Nullable String productName,
        @Nullable String producerName,
        @Nullable String printedNumber,
        @Nullable DecisionWords decision) {

    public record DecisionWords(String number, Signer signer, String productName) {}

    /** The decision's words, then those of the request. */
    public Recognition applyTo(Recognition recognition) {
        var product = recognition.product();
        var producer = recognition.producer();
        var words = Optional.ofNullable(decision);
        var named = productName != null
                ? productName
                : words.map(DecisionWords::productName).orElse(product.name());
        var award = recognition.award();
        return new Recognition(
                recognition.source(),
                new Recognition.Product(
                        product.id(),
                        named,
                        product.set(),
                        product.code(),
                        product.communeCode(),
                        product.provinceCode()),
                new Recognition.Producer(
                        producer.id(), producerName == null ? producer.name() : producerName, producer.type()),
                decided(recognition.decision()),
                new Recognition.Award(
                        award.stars(),
                        award.validity(),
                        printedNumber == null ? award.printedNumber() : printedNumber));
    }

    private Recognition.Decision decided(Recognition.Decision before) {
        return decision == null
                ? before
                : new Recognition.Decision(
                        before.id(),
                        decision.number(),
                        before.signedOn(),
                        before.issuer(),
                        decision.signer(),
                        before.legalBasis());
    }
}
