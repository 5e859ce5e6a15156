package vn.ocop.assessment.preparation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.conflict.Interest;
import vn.ocop.assessment.conflict.InterestStore;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** What is on record of a person's ties. Personal: shown to the person and to those who keep the council's records. */
@Schema(name = "Interest")
record InterestJson(
        UUID id,
        String username,
        Interest.Kind kind,
        Interest.@Nullable Relation relation,
        Interest.Party party,
        @Nullable UUID producerId,
        @Nullable UUID dossierId,
        @Nullable String detail,
        @Nullable String source,
        Instant recordedAt,
        String recordedBy,
        @Nullable String endReason,
        @Nullable Instant endedAt) {

    static InterestJson of(InterestStore.Kept kept) {
        var interest = kept.interest();
        return new InterestJson(
                interest.id(),
                interest.username(),
                interest.kind(),
                interest.relation(),
                interest.party(),
                interest.producerId(),
                interest.dossierId(),
                interest.detail(),
                interest.source(),
                kept.recordedAt(),
                kept.recordedBy(),
                kept.endReason(),
                kept.endedAt());
    }

    @Schema(name = "InterestList")
    record ListJson(List<InterestJson> items) {}

    /** Why it no longer holds. */
    @Schema(name = "InterestEndRequest")
    record End(@Size(min = 1, max = 2000) String reason) {}

    /**
     * @param relation of a relative, and only then
     * @param producerId exactly one of producer and dossier; the dossier where the party is one
     * @param source needed where somebody else than the member tells it
     */
    @Schema(name = "InterestRequest")
    record Request(
            UUID memberId,
            Interest.Kind kind,
            Interest.@Nullable Relation relation,
            Interest.Party party,
            @Nullable UUID producerId,
            @Nullable UUID dossierId,
            @Nullable @Size(max = 2000) String detail,
            @Nullable @Size(min = 1, max = 500) String source) {

        /**
         * @param own whether the member tells it
         * @throws vn.ocop.platform.problem.InvalidInput naming every fault at once
         */
        Interest toDomain(UUID councilId, String username, boolean own) {
            var check = new InputCheck();
            if ((kind == Interest.Kind.RELATIVE) != (relation != null)) {
                check.reject("/relation", relation == null ? "required" : "only-for-relatives");
            }
            if ((producerId == null) == (dossierId == null)) {
                check.reject("/producerId", "exactly-one", "producerId, dossierId");
            } else if ((party == Interest.Party.DOSSIER) != (dossierId != null)) {
                check.reject("/party", "wrong-party");
            }
            if (!own && source == null) {
                check.reject("/source", "required");
            }
            check.throwIfAny();
            return new Interest(
                    Ids.next(),
                    councilId,
                    username,
                    kind,
                    relation,
                    party,
                    producerId,
                    dossierId,
                    detail,
                    own ? null : source);
        }
    }
}
