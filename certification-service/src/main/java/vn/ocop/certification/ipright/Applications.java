package vn.ocop.certification.ipright;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpHistory;
import vn.ocop.certification.iplife.IpHistory.Step;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.certification.iplife.TermRule;
import vn.ocop.certification.ipright.IpRightJson.NewJson;
import vn.ocop.platform.problem.InputCheck;

/** What the days of a new record must look like, and the steps that follow from them. */
final class Applications {

    private Applications() {}

    static void check(InputCheck check, NewJson body, TermRule rule, LocalDate today) {
        refuseFuture(check, "/filedOn", body.filedOn(), today);
        refuseFuture(check, "/grantedOn", body.grantedOn(), today);
        refuseFuture(check, "/stateOn", body.stateOn(), today);
        refuseBefore(check, "/grantedOn", body.grantedOn(), body.filedOn());
        refuseBefore(check, "/validUntil", body.validUntil(), body.grantedOn());
        refuseBefore(
                check,
                "/stateOn",
                body.stateOn(),
                Optional.ofNullable(body.grantedOn()).orElse(body.filedOn()));
        if (body.grantedOn() != null && !body.state().followsGrant()) {
            check.reject("/grantedOn", "not-in-this-state", body.state());
        }
        checkEnd(check, body, rule);
    }

    private static void checkEnd(InputCheck check, NewJson body, TermRule rule) {
        var until = body.validUntil();
        if (until == null) {
            if (body.state() == IpRightStatus.RENEWED) {
                check.reject("/validUntil", "required");
            }
        } else if (rule.endless()) {
            check.reject("/validUntil", "never-ends");
        } else if (!body.state().followsGrant()) {
            check.reject("/validUntil", "not-in-this-state", body.state());
        } else if (body.filedOn() != null && !rule.canEnd(body.filedOn(), until)) {
            check.reject("/validUntil", "not-an-end-of-term", Objects.requireNonNull(rule.firstEnd(body.filedOn())));
        }
    }

    /** Filing and grant, as far as their days are known, and the state that it is recorded in. */
    static IpHistory history(NewJson body, TermRule rule, LocalDate today) {
        var steps = new ArrayList<Step>();
        var state = body.state();
        var filedOn = body.filedOn();
        var grantedOn = body.grantedOn();
        var first = state == IpRightStatus.RENEWED ? rule.firstEnd(filedOn) : end(body, rule);
        if (filedOn != null && state != IpRightStatus.FILED) {
            steps.add(new Step(IpRightStatus.FILED, filedOn, null));
        }
        if (grantedOn != null && state != IpRightStatus.GRANTED) {
            steps.add(new Step(IpRightStatus.GRANTED, grantedOn, first));
        }
        steps.add(new Step(state, firstDay(body, today), state.followsGrant() ? end(body, rule) : null));
        return new IpHistory(rule, filedOn, List.copyOf(steps));
    }

    private static @Nullable LocalDate end(NewJson body, TermRule rule) {
        return body.validUntil() == null ? rule.firstEnd(body.filedOn()) : body.validUntil();
    }

    /** Where nobody says since when, we know it since today. */
    private static LocalDate firstDay(NewJson body, LocalDate today) {
        var own = body.state() == IpRightStatus.FILED
                ? body.filedOn()
                : body.state() == IpRightStatus.GRANTED ? body.grantedOn() : null;
        return Optional.ofNullable(body.stateOn())
                .or(() -> Optional.ofNullable(own))
                .orElse(today);
    }

    static void refuseFuture(InputCheck check, String pointer, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            check.reject(pointer, "in-the-future");
        }
    }

    static void refuseBefore(InputCheck check, String pointer, @Nullable LocalDate day, @Nullable LocalDate earliest) {
        if (day != null && earliest != null && day.isBefore(earliest)) {
            check.reject(pointer, "before", earliest);
        }
    }
}
