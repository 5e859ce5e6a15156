package vn.ocop.assessment.council;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;

/**
 * A written delegation on the wire.
 *
 * @param memberId a vice chair; left out, the chair takes back what was given for those days
 * @param from first day, not before the document was signed
 * @param until last day
 */
@Schema(name = "ChairDelegation")
record DelegationJson(@Nullable UUID memberId, CouncilJson.DocumentJson document, LocalDate from, LocalDate until) {

    /** Oldest first; on a day the one recorded last counts. */
    @Schema(name = "ChairDelegationList")
    record ListJson(List<DelegationJson> items) {}

    static DelegationJson of(Delegation delegation) {
        return new DelegationJson(
                delegation.memberId(),
                CouncilJson.DocumentJson.of(delegation.document()),
                delegation.from(),
                delegation.until());
    }

    /** @throws vn.ocop.platform.problem.InvalidInput naming every fault at once */
    Delegation toDomain(Council council, LocalDate today) {
        var check = new InputCheck();
        document.check(check, "/document", today);
        if (from.isBefore(document.signedOn())) {
            check.reject("/from", "before-its-document");
        }
        if (until.isBefore(from)) {
            check.reject("/until", "ends-before-it-begins");
        }
        if (memberId != null) {
            checkMember(council.on(from), memberId, check);
        }
        check.throwIfAny();
        return new Delegation(memberId, document.toDomain(), from, until);
    }

    private static void checkMember(Council council, UUID memberId, InputCheck check) {
        var member = council.member(memberId);
        if (member.isEmpty()) {
            check.reject("/memberId", "no-such-member", memberId);
        } else if (member.get().position() != Position.VICE_CHAIR) {
            check.reject("/memberId", "vice-chair-needed");
        }
    }
}
