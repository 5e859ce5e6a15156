package vn.ocop.assessment.decision;

import java.time.LocalDate;

/**
 * A decision on paper.
 *
 * @param number as printed; unique for its issuer and year
 * @param signedOn Vietnamese day
 */
public record SignedDocument(String number, LocalDate signedOn, Signer signer) {}
