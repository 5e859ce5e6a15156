package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.ocop.assessment.review.State;
import vn.ocop.platform.audit.AuditCurtain;

/** That a sheet was saved would tell who has scored; equal hashes would tell who agrees. Until scoring closes nobody is told. */
@ApplicationScoped
class OpenSheetsPolicy implements AuditCurtain {

    private static final String HIDDEN = Arrays.stream(State.values())
            .filter(state -> !state.sheetsOpen())
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(
                    ", ",
                    "action = 'score-sheet-saved'"
                            + " and exists (select from assessment where id = subject_id::uuid and state in (",
                    "))"));

    @Override
    public String hidden() {
        return HIDDEN;
    }
}
