package vn.ocop.certification.ipright;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.platform.http.Replies;

/**
 * A right as it stands on a day.
 *
 * @param grantedText what the source tells of the grant where its day is not known
 * @param ends whether the term of that day ends, never does, or is not known
 * @param validUntil last day, included
 * @param source where a collected record comes from; absent if an officer wrote it
 * @param state on the day asked about; absent before the first day that is known
 */
@Schema(name = "IpRight")
public record IpRightView(
        UUID id,
        IpRightKind kind,
        String name,
        @Nullable String goods,
        @Nullable String applicationNumber,
        @Nullable String number,
        String owner,
        @Nullable String manager,
        @Nullable String legalBasis,
        @Nullable String supportProgramme,
        @Nullable String economicSector,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate grantedOn,
        @Nullable String grantedText,
        End ends,
        @Nullable LocalDate validUntil,
        @Nullable String provinceCode,
        @Nullable String country,
        @Nullable AreaJson area,
        List<UUID> productIds,
        List<PaperJson> documents,
        @Nullable String note,
        @Nullable String source,
        @Nullable LocalDate collectedOn,
        @Nullable IpRightStatus state,
        @Nullable LocalDate stateOn,
        long version) {

    public enum End {
        /** {@code validUntil} is the last day. */
        DATED,
        NEVER,
        UNKNOWN,
        /** Nothing was granted. */
        NO_TERM
    }

    /** Units as they were on the day, and what they are today. */
    @Schema(name = "IpRightArea")
    public record AreaJson(LocalDate on, List<UnitJson> units) {}

    /** @param today codes of the units it went into; its own where it still is one */
    @Schema(name = "IpRightAreaUnit")
    public record UnitJson(String code, String level, String name, List<String> today) {}

    public boolean inForce() {
        return state != null && state.isProtected();
    }

    /** Changes with the record, and with the day on which a term has ended. */
    String etag() {
        var tag = Replies.etag(version);
        return state == IpRightStatus.EXPIRED ? tag.substring(0, tag.length() - 1) + "-EXPIRED\"" : tag;
    }
}
