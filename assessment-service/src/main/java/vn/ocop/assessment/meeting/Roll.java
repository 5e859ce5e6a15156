package vn.ocop.assessment.meeting;

import java.util.List;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Round;
import vn.ocop.assessment.rating.IssuedDocument;

/**
 * A council as it sat: kept with the attendance, so that a later change of the council does not reach the minutes.
 *
 * @param decision that set the council up
 * @param rules document that issued its operating rules
 */
public record Roll(String council, Round round, IssuedDocument decision, IssuedDocument rules, List<Member> members) {

    public Roll {
        members = List.copyOf(members);
    }

    static Roll of(Council council) {
        return new Roll(
                council.name(),
                council.round(),
                council.decision(),
                council.rules().document(),
                council.seated());
    }
}
