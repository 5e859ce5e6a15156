package vn.ocop.product.consultant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person who advised on the dossier, as whoever may read the dossier sees it.
 *
 * @param until absent while the advice goes on
 * @param byOffice whether an office named the person, and not the producer
 * @param withdrawal absent while it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Consultant", examples = """
                {"id": "019385b0-7a1e-7000-8000-00000000000c", "username": "tq.member3", "name": "Nguyễn Văn C",
                 "organisation": "Công ty tư vấn C", "from": "2026-03-01", "until": "2026-06-30",
                 "namedAt": "2026-11-22T01:00:00Z", "namedBy": "tq.producer", "byOffice": false}
                """)
public record ConsultantJson(
        UUID id,
        @Nullable String username,
        @Nullable String name,
        @Nullable String organisation,
        LocalDate from,
        @Nullable LocalDate until,
        Instant namedAt,
        String namedBy,
        boolean byOffice,
        @Nullable WithdrawalJson withdrawal) {

    /** Why it was wrong to name the person. */
    @Schema(name = "ConsultantWithdrawn")
    public record WithdrawalJson(String reason, Instant at, String by) {}

    public static ConsultantJson of(Consultant consultant) {
        var person = consultant.person();
        var withdrawal = consultant.withdrawal();
        return new ConsultantJson(
                consultant.id(),
                person.username(),
                person.name(),
                person.organisation(),
                consultant.from(),
                consultant.until(),
                consultant.namedAt(),
                consultant.namedBy(),
                consultant.byOffice(),
                withdrawal == null ? null : new WithdrawalJson(withdrawal.reason(), withdrawal.at(), withdrawal.by()));
    }
}
