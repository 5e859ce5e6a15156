package vn.ocop.assessment.appeal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Refused;

/**
 * A petition with its steps in order. Every step method is one lawful step; any other is refused with
 * {@link PetitionRefusal.WrongPetitionState}.
 *
 * @param text reasons of an appeal, or what is complained of
 * @param filedOn Vietnamese day
 * @param acceptBy last day to accept it or say why not
 * @param appeal what only an appeal has
 */
record Petition(
        UUID id,
        PetitionKind kind,
        Concern concern,
        @Nullable Appeal appeal,
        String text,
        LocalDate filedOn,
        LocalDate acceptBy,
        List<Step> steps) {

    Petition {
        steps = List.copyOf(steps);
    }

    /** @param receivedOn when the producer had what is appealed, by its own word */
    record Appeal(Target target, LocalDate receivedOn, PetitionTerms.@Nullable Obstacle obstacle) {}

    PetitionState state() {
        return steps.isEmpty() ? PetitionState.FILED : steps.getLast().state();
    }

    /** Last day for the next step of the office; nothing once it has ended. */
    @Nullable
    LocalDate dueOn() {
        if (steps.isEmpty()) {
            return acceptBy;
        }
        return steps.getLast() instanceof Step.Accepted accepted ? accepted.dueOn() : null;
    }

    boolean overdueOn(LocalDate today) {
        var due = dueOn();
        return due != null && today.isAfter(due);
    }

    Petition accept(PetitionTerms terms, LocalDate today, boolean complex, boolean remote, Step.Mark mark) {
        require(PetitionState.FILED);
        return with(new Step.Accepted(terms.resolveBy(today, complex, remote), complex, remote, mark));
    }

    Petition refuse(String reason, Step.Mark mark) {
        require(PetitionState.FILED);
        return with(new Step.Inadmissible(reason, mark));
    }

    Petition resolve(Step.Resolved resolved) {
        require(PetitionState.ACCEPTED);
        return with(resolved);
    }

    Petition withdraw(@Nullable String reason, Step.Mark mark) {
        require(PetitionState.FILED, PetitionState.ACCEPTED);
        return with(new Step.Withdrawn(reason, mark));
    }

    /** @throws Refused unless it waits for its resolution */
    Step.Accepted requireAccepted() {
        require(PetitionState.ACCEPTED);
        return (Step.Accepted) steps.getLast();
    }

    <S extends Step> Optional<S> first(Class<S> type) {
        return steps.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Who accepted or resolved it. */
    boolean handledBy(String username) {
        return steps.stream().anyMatch(step -> step.mark().by().equals(username));
    }

    private void require(PetitionState... needed) {
        if (!Arrays.asList(needed).contains(state())) {
            throw new Refused(new PetitionRefusal.WrongPetitionState(id, state(), List.of(needed)));
        }
    }

    private Petition with(Step step) {
        var more = Stream.concat(steps.stream(), Stream.of(step)).toList();
        return new Petition(id, kind, concern, appeal, text, filedOn, acceptBy, more);
    }
}
