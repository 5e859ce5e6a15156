package vn.ocop.assessment.appeal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;

/**
 * What a petition is about.
 *
 * @param assessmentId of an appeal always; of a complaint if that was named
 * @param certificateNumber of a complaint, if that was named
 * @param level whose office handles it
 */
record Concern(
        @Nullable UUID assessmentId,
        @Nullable String certificateNumber,
        UUID productId,
        String productName,
        UUID producerId,
        String producerName,
        Level level,
        String provinceCode,
        @Nullable String communeCode) {}
