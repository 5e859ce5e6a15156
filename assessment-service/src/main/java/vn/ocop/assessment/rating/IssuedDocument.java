package vn.ocop.assessment.rating;

import java.time.LocalDate;

/**
 * A paper that something rests on.
 *
 * @param number as printed, e.g. "16/QC-HĐ"
 * @param signedOn Vietnamese day
 */
public record IssuedDocument(String number, LocalDate signedOn) {

    /** @throws IllegalArgumentException if the number is blank */
    public IssuedDocument {
        if (number.isBlank()) {
            throw new IllegalArgumentException("a document has a number");
        }
    }
}
