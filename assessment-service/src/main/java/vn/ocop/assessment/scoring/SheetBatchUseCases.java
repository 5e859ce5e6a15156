package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.meeting.MeetingUseCases;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.ProblemWriter;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;

/** Many sheets in one call: each is judged alone, in a transaction of its own, so one that is refused takes no other with it. */
@ApplicationScoped
class SheetBatchUseCases {

    private final MeetingUseCases meetings;
    private final SheetUseCases sheets;
    private final ProblemWriter problems;
    private final Caller caller;

    SheetBatchUseCases(MeetingUseCases meetings, SheetUseCases sheets, ProblemWriter problems, Caller caller) {
        this.meetings = meetings;
        this.sheets = sheets;
        this.problems = problems;
        this.caller = caller;
    }

    /** Either of the two is null. */
    record Outcome(
            UUID assessmentId,
            SheetUseCases.@Nullable Saved saved,
            @Nullable Problem problem) {}

    List<Outcome> save(UUID meetingId, List<SheetBatchJson.Sheet> wanted) {
        meetings.requireSight(meetings.sitting(meetingId));
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> save(meetingId, wanted.get(i), "/sheets/" + i))
                .toList();
    }

    private Outcome save(UUID meetingId, SheetBatchJson.Sheet wanted, String pointer) {
        var id = wanted.assessmentId();
        try {
            return new Outcome(id, sheets.saveIn(meetingId, id, wanted.request(), caller), null);
        } catch (Refused refused) {
            return new Outcome(id, null, problems.describe(refused.refusal()));
        } catch (InvalidInput invalid) {
            return new Outcome(id, null, Problem.of("invalid-input", 400).with(below(pointer, invalid.errors())));
        }
    }

    private static List<FieldError> below(String pointer, List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(pointer + error.pointer(), error.code(), error.args()))
                .toList();
    }
}
