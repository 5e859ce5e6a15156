package vn.ocop.product.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.FieldError;

/**
 * The commune's taking in of a dossier and its samples.
 *
 * @param samples units handed in; null if not stated
 * @param receiver name of the official who took it in; null if not stated
 */
record Receipt(
        LocalDate receivedOn,
        @Nullable Integer samples,
        @Nullable String receiver) {

    /** Working days that the commune has (Decision 26/2026, Article 7.2). */
    static final int COMMUNE_WORKING_DAYS = 15;

    /**
     * @param sampleUnits that the form asks for; 0 in set 26
     * @return every fault, none if the receipt can be
     */
    List<FieldError> faults(LocalDate submittedOn, LocalDate today, int sampleUnits) {
        var faults = new ArrayList<FieldError>();
        if (receivedOn.isAfter(today)) {
            faults.add(FieldError.of("/receivedOn", "in-the-future"));
        }
        if (receivedOn.isBefore(submittedOn)) {
            faults.add(FieldError.of("/receivedOn", "before", submittedOn));
        }
        if (samples == null && sampleUnits > 0) {
            faults.add(FieldError.of("/samplesReceived", "required"));
        }
        if (samples != null && samples < sampleUnits) {
            faults.add(FieldError.of("/samplesReceived", "too-few-samples", sampleUnits));
        }
        return List.copyOf(faults);
    }

    int samplesOrNone() {
        return samples == null ? 0 : samples;
    }
}
