package vn.ocop.product.flag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A current recognition and the proofs that it rests on.
 *
 * @param version of the dossier, as it was decided on
 */
record Recognition(Of of, UUID certificateId, String number, UUID dossierId, int version, List<Proof> proofs) {

    Recognition {
        proofs = List.copyOf(proofs);
    }

    record Of(UUID productId, UUID producerId, String provinceCode, String communeCode) {}

    /**
     * A proof of the dossier.
     *
     * @param criteria that rest on it; a null one = the form asks every dossier of the set for such a paper
     * @param validUntil what is printed on the paper; a record that it names in the register goes before
     * @param replacements what was named later in the place of what fell
     */
    record Proof(
            UUID evidenceId,
            List<@Nullable String> criteria,
            @Nullable UUID qualityCertificateId,
            @Nullable UUID ipRightId,
            @Nullable LocalDate validUntil,
            List<Replacement> replacements) {

        Proof {
            criteria = Collections.unmodifiableList(new ArrayList<>(criteria)); // a copy that may hold null
            replacements = List.copyOf(replacements);
        }

        /** Each must stand for the proof to stand. */
        List<Ground> grounds() {
            var grounds = new ArrayList<Ground>();
            if (qualityCertificateId != null) {
                grounds.add(Ground.QUALITY_CERTIFICATE);
            }
            if (ipRightId != null) {
                grounds.add(Ground.IP_RIGHT);
            }
            return grounds.isEmpty() ? List.of(Ground.PAPER) : grounds;
        }
    }

    /** What of a proof may fall. */
    enum Ground {
        QUALITY_CERTIFICATE,
        IP_RIGHT,
        /** It names no record: its own last day. */
        PAPER
    }

    /** @param recordId in the register; null for a paper that the office has seen, valid until its last day if it has one */
    record Replacement(
            Ground ground,
            @Nullable UUID recordId,
            @Nullable LocalDate paperUntil) {}
}
