package vn.ocop.assessment.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.State;
import vn.ocop.platform.testing.access.Visitor.Role;

/**
 * One assessment of a product of commune 08-01021 in one state, and what hangs on it.
 *
 * @param seated whether a council has it yet; {@code councilId} is one of its level and place in any case
 * @param memberIds of the council, the chair's first
 * @param etag of the assessment as it stands
 * @param file what an ended one has besides
 */
record Case(
        State state,
        boolean central,
        String assessmentId,
        boolean seated,
        String councilId,
        @Nullable String meetingId,
        List<String> memberIds,
        String etag,
        @Nullable File file) {

    record File(
            String decisionId,
            String appealId,
            String complaintId,
            String inspectionId,
            String productId,
            String importId) {}

    /** The same with what hangs on an ended one, for the operations that ask for it. */
    Case with(File other) {
        return new Case(state, central, assessmentId, seated, councilId, meetingId, memberIds, etag, other);
    }

    String bench() {
        return central ? "central" : "tq";
    }

    /** Of a product that the centre gave back the province decides. */
    boolean decidedCentrally() {
        return central && state != State.RETURNED_TO_PROVINCE;
    }

    /** Who took up the complaint. */
    String handler() {
        return central ? Actor.at(Role.CE, Actor.NATION) : Actor.at(Role.PO, Actor.PROVINCE);
    }

    @Override
    public String toString() {
        return (central ? "central " : "") + state;
    }
}
