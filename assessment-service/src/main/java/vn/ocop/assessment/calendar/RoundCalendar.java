package vn.ocop.assessment.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.council.Round;

/**
 * The two rounds a year that the decision prescribes at each level, and the term of a re-assessment (Decision 26/2026, Article 7).
 * "Before" a day leaves that day out (ADR-0067).
 */
public final class RoundCalendar {

    private final List<Regime> regimes;

    /** @param regimes in any order; the one that began last applies */
    RoundCalendar(List<Regime> regimes) {
        this.regimes = regimes.stream()
                .sorted(Comparator.comparing(Regime::from).reversed())
                .toList();
    }

    /** @param from first day on which a proposal falls under it */
    record Regime(LocalDate from, Map<Level, Rules> levels) {}

    /** @param reassessmentDays calendar days from the proposal */
    record Rules(List<YearlyRound> rounds, int reassessmentDays) {}

    record YearlyRound(int number, Before proposed, Before finished) {

        Dates in(int year) {
            return new Dates(new Round(year, number, false), proposed.lastDay(year), finished.lastDay(year));
        }
    }

    /** @param yearsLater than the year that the round is named after */
    record Before(MonthDay monthDay, int yearsLater) {

        LocalDate lastDay(int year) {
            return monthDay.atYear(year + yearsLater).minusDays(1);
        }
    }

    /**
     * One round of one year.
     *
     * @param proposedBy last day for proposals
     * @param finishedBy last day for the result
     */
    public record Dates(Round round, LocalDate proposedBy, LocalDate finishedBy) {}

    /**
     * @param reassessment whether the dossier is one
     * @return nothing for a day before the first rules we hold
     */
    public Optional<Schedule> schedule(Level level, boolean reassessment, LocalDate proposedOn) {
        return rules(level, proposedOn).map(rules -> {
            if (reassessment) {
                return new Schedule(proposedOn, null, proposedOn.plusDays(rules.reassessmentDays()));
            }
            var next = upcoming(rules, proposedOn);
            return new Schedule(proposedOn, next.round(), next.finishedBy());
        });
    }

    /** The days of a prescribed round; nothing for an extra one, whose days the council's plan sets. */
    public Optional<Dates> dates(Level level, Round round) {
        return round.extra()
                ? Optional.empty()
                : regimes.stream()
                        .flatMap(regime -> Stream.ofNullable(regime.levels().get(level)))
                        .flatMap(rules -> rules.rounds().stream())
                        .filter(yearly -> yearly.number() == round.number())
                        .findFirst()
                        .map(yearly -> yearly.in(round.year()));
    }

    /** Whether a proposal came too late for the round in which a council takes it all the same. */
    public boolean missedCutOff(Level level, Round round, LocalDate proposedOn) {
        return dates(level, round)
                .filter(dates -> proposedOn.isAfter(dates.proposedBy()))
                .isPresent();
    }

    private static Dates upcoming(Rules rules, LocalDate proposedOn) {
        return IntStream.rangeClosed(proposedOn.getYear() - 1, proposedOn.getYear() + 1)
                .boxed()
                .flatMap(year -> rules.rounds().stream().map(round -> round.in(year)))
                .filter(dates -> !proposedOn.isAfter(dates.proposedBy()))
                .min(Comparator.comparing(Dates::proposedBy))
                .orElseThrow();
    }

    private Optional<Rules> rules(Level level, LocalDate day) {
        return regimes.stream()
                .filter(regime -> !day.isBefore(regime.from()))
                .findFirst()
                .flatMap(regime -> Optional.ofNullable(regime.levels().get(level)));
    }
}
