package vn.ocop.certification.iplife;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpRightRefusal.RenewalOutOfTime;
import vn.ocop.certification.iplife.IpRightRefusal.RenewalsUsedUp;
import vn.ocop.certification.iplife.IpRightRefusal.StatusNotAllowed;
import vn.ocop.platform.problem.Refused;

/**
 * Every state that the office gave to one right, in the order of their days. That a term has ended follows from its last day and
 * is no step of its own.
 *
 * @param filedOn null if not known
 */
public record IpHistory(TermRule rule, @Nullable LocalDate filedOn, List<Step> steps) {

    /** @param until last day of the term that began, included; null for no end, or one that is not known */
    public record Step(
            IpRightStatus state, LocalDate on, @Nullable LocalDate until) {

        private boolean endedBefore(LocalDate day) {
            return state.isProtected() && until != null && until.isBefore(day);
        }
    }

    /**
     * @param requestedOn when the renewal was asked for, where that was an earlier day
     * @param until the end as printed, where it cannot be computed
     */
    public record Change(
            IpRightStatus state,
            LocalDate on,
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate until) {}

    public IpHistory {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a right without a state");
        }
    }

    /** Empty before the first day that is known. */
    public Optional<IpRightStatus> stateOn(LocalDate day) {
        return stepOn(day).map(step -> step.endedBefore(day) ? IpRightStatus.EXPIRED : step.state());
    }

    public boolean inForceOn(LocalDate day) {
        return stateOn(day).filter(IpRightStatus::isProtected).isPresent();
    }

    public Step last() {
        return steps.getLast();
    }

    /**
     * @throws Refused with {@link StatusNotAllowed}, {@link RenewalOutOfTime} or {@link RenewalsUsedUp}
     * @throws IllegalArgumentException if it lies before the last step
     */
    public IpHistory with(Change change) {
        if (change.on().isBefore(last().on())) {
            throw new IllegalArgumentException(change + " before " + last());
        }
        var from = stateOn(change.on()).orElseThrow();
        if (!Course.next(from, rule).contains(change.state())) {
            throw new Refused(new StatusNotAllowed(from, change.state()));
        }
        var step = new Step(change.state(), change.on(), until(change));
        return new IpHistory(
                rule, filedOn, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    private @Nullable LocalDate until(Change change) {
        return switch (change.state()) {
            case GRANTED -> known(rule.firstEnd(filedOn), change);
            case RENEWED -> renewed(change);
            case EXPIRED, CANCELLED -> last().until();
            case FILED, FORMALLY_ACCEPTED, PUBLISHED, REFUSED, WITHDRAWN -> null;
        };
    }

    private @Nullable LocalDate renewed(Change change) {
        var end = last().until();
        if (end != null) {
            var first = end.minusMonths(rule.requestMonths());
            var latest = end.plusMonths(rule.graceMonths());
            var requested = change.requestedOn() == null ? change.on() : change.requestedOn();
            if (requested.isBefore(first) || requested.isAfter(latest)) {
                throw new Refused(new RenewalOutOfTime(first, latest));
            }
        }
        var next = known(rule.nextEnd(end), change);
        if (usedUp(next)) {
            throw new Refused(new RenewalsUsedUp(rule.kind()));
        }
        return next;
    }

    /** By the days where they are known, else by counting. */
    private boolean usedUp(@Nullable LocalDate next) {
        var most = rule.mostRenewals();
        if (most == null) {
            return false;
        }
        if (filedOn != null && next != null) {
            return !rule.canEnd(filedOn, next);
        }
        return steps.stream()
                        .filter(step -> step.state() == IpRightStatus.RENEWED)
                        .count()
                >= most;
    }

    private static @Nullable LocalDate known(@Nullable LocalDate computed, Change change) {
        return computed == null ? change.until() : computed;
    }

    /** The step that was recorded last of those that had begun. */
    private Optional<Step> stepOn(LocalDate day) {
        return steps.stream().filter(step -> !step.on().isAfter(day)).reduce((_, later) -> later);
    }
}
