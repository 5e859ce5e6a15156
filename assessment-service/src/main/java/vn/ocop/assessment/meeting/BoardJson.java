package vn.ocop.assessment.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.calendar.RoundCalendar;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.review.AssessmentJson;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.Procedure;
import vn.ocop.assessment.review.State;

/**
 * All products before a council on one page.
 *
 * @param states how many stand in which state, of those that the caller may see
 * @param next cursor of the next page of products
 */
@Schema(name = "CouncilBoard")
record BoardJson(
        UUID councilId,
        RoundDaysJson round,
        SortedMap<String, Integer> states,
        List<ItemJson> items,
        @Nullable String next) {

    /**
     * @param proposedBy last day for proposals; of an extra round by its plan, null where none is kept
     * @param finishedBy last day for results; null likewise
     */
    @Schema(name = "CouncilRound")
    record RoundDaysJson(
            int year,
            int number,
            boolean extra,
            @Nullable LocalDate proposedBy,
            @Nullable LocalDate finishedBy) {

        static RoundDaysJson of(Council council, RoundCalendar calendar) {
            var round = council.round();
            var plan = council.mandate().plan();
            var dates = calendar.dates(council.level(), round).orElse(null);
            return new RoundDaysJson(
                    round.year(),
                    round.number(),
                    round.extra(),
                    plan != null ? plan.proposedBy() : dates == null ? null : dates.proposedBy(),
                    plan != null ? plan.finishedBy() : dates == null ? null : dates.finishedBy());
        }
    }

    /**
     * @param procedure how it is heard, or was last
     * @param overdue its last day has passed without a result
     * @param missedCutOff proposed after the last day for this council's round
     * @param completionBy last day for the producer to complete the dossier, also when it has passed; null if nothing is asked for
     */
    @Schema(name = "CouncilBoardItem")
    record ItemJson(
            UUID assessmentId,
            String productName,
            @Nullable String productCode,
            int productSet,
            String producerName,
            String communeCode,
            State state,
            String dossierKind,
            Procedure procedure,
            AssessmentJson.@Nullable ScheduleJson schedule,
            boolean overdue,
            boolean missedCutOff,
            @Nullable LocalDate completionBy) {

        static ItemJson of(
                Docket docket,
                Council council,
                RoundCalendar calendar,
                LocalDate today,
                @Nullable LocalDate completionBy) {
            var product = docket.subject().product();
            var schedule = docket.schedule();
            return new ItemJson(
                    docket.id(),
                    product.name(),
                    product.code(),
                    product.set(),
                    docket.subject().producer().name(),
                    product.communeCode(),
                    docket.state(),
                    docket.subject().dossierKind(),
                    docket.procedure(),
                    AssessmentJson.ScheduleJson.of(schedule),
                    schedule != null && docket.state().awaitsResult() && schedule.overdueOn(today),
                    schedule != null
                            && schedule.round() != null
                            && missedCutOff(council, calendar, schedule.proposedOn()),
                    completionBy);
        }

        private static boolean missedCutOff(Council council, RoundCalendar calendar, LocalDate proposedOn) {
            var plan = council.mandate().plan();
            return plan == null
                    ? calendar.missedCutOff(council.level(), council.round(), proposedOn)
                    : proposedOn.isAfter(plan.proposedBy());
        }
    }

    static BoardJson of(
            Council council,
            RoundCalendar calendar,
            Map<String, Integer> states,
            List<ItemJson> items,
            @Nullable String next) {
        return new BoardJson(council.id(), RoundDaysJson.of(council, calendar), new TreeMap<>(states), items, next);
    }
}
