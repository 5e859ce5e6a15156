package vn.ocop.assessment.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * An appeal on the wire.
 *
 * @param dueOn last day for the next step of the office; null once it has ended
 * @param reasons only in a single read, like the steps
 */
@Schema(name = "Appeal")
record AppealJson(
        UUID id,
        @Nullable UUID assessmentId,
        UUID productId,
        String productName,
        UUID producerId,
        String producerName,
        Level level,
        String provinceCode,
        AgainstJson against,
        LocalDate receivedOn,
        @Nullable ObstacleJson obstacle,
        PetitionState state,
        LocalDate filedOn,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable String reasons,
        @Nullable List<PetitionStepJson> steps) {

    @Schema(name = "AppealAgainst")
    record AgainstJson(
            Target.Kind kind, @Nullable UUID id, @Nullable String number, LocalDate on) {}

    @Schema(name = "AppealObstacle")
    record ObstacleJson(
            LocalDate from,
            LocalDate until,
            @Size(min = 1, max = 1000) String reason) {}

    /**
     * @param receivedOn when the producer had the decision, notice or rejection
     * @param obstacle days that the producer could not use, not counted in the term (Article 9)
     */
    @Schema(name = "AppealRequest")
    record Request(
            UUID assessmentId,
            LocalDate receivedOn,
            @Nullable ObstacleJson obstacle,
            @Size(min = 1, max = 8000) String reasons) {

        Petition.Appeal checked(Target target, LocalDate today) {
            var check = new InputCheck();
            if (receivedOn.isAfter(today)) {
                check.reject("/receivedOn", "in-the-future");
            } else if (receivedOn.isBefore(target.on())) {
                check.reject("/receivedOn", "before", target.on());
            }
            if (obstacle != null && obstacle.until().isAfter(today)) {
                check.reject("/obstacle/until", "in-the-future");
            } else if (obstacle != null && obstacle.until().isBefore(obstacle.from())) {
                check.reject("/obstacle/until", "before", obstacle.from());
            }
            check.throwIfAny();
            return new Petition.Appeal(
                    target,
                    receivedOn,
                    obstacle == null
                            ? null
                            : new PetitionTerms.Obstacle(obstacle.from(), obstacle.until(), obstacle.reason()));
        }
    }

    static AppealJson inList(Petition petition, LocalDate today) {
        return of(petition, today, null, null);
    }

    static AppealJson of(Petition petition, LocalDate today) {
        var steps = petition.steps().stream().map(PetitionStepJson::of).toList();
        return of(petition, today, petition.text(), steps);
    }

    private static AppealJson of(
            Petition petition, LocalDate today, @Nullable String reasons, @Nullable List<PetitionStepJson> steps) {
        var concern = petition.concern();
        var appeal = java.util.Objects.requireNonNull(petition.appeal());
        var target = appeal.target();
        return new AppealJson(
                petition.id(),
                concern.assessmentId(),
                concern.productId(),
                concern.productName(),
                concern.producerId(),
                concern.producerName(),
                concern.level(),
                concern.provinceCode(),
                new AgainstJson(target.kind(), target.id(), target.number(), target.on()),
                appeal.receivedOn(),
                obstacle(appeal.obstacle()),
                petition.state(),
                petition.filedOn(),
                petition.dueOn(),
                petition.overdueOn(today),
                reasons,
                steps);
    }

    private static @Nullable ObstacleJson obstacle(PetitionTerms.@Nullable Obstacle obstacle) {
        return obstacle == null ? null : new ObstacleJson(obstacle.from(), obstacle.until(), obstacle.reason());
    }
}
