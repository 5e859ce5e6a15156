package vn.ocop.certification.intake;

import java.time.LocalDate;
import java.util.UUID;

/** What a certificate needs of {@code decision-withdrawn} (docs/events.md). */
record DecisionWithdrawnJson(UUID recognitionId, String number, LocalDate signedOn) {}
