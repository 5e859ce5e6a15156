package vn.ocop.certification.certificate;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The recognition behind a certificate was taken back, or taken out of its decision by an amending one.
 *
 * @param recognition what the certificate was made from
 * @param decisionNumber of the decision that did it
 * @param signedOn the certificate counts no more from this day on
 */
public record Withdrawal(UUID recognition, String decisionNumber, LocalDate signedOn) {}
