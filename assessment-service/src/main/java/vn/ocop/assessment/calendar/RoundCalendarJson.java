package vn.ocop.assessment.calendar;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.ocop.assessment.council.Level;

/** The resource {@code law/rounds.json}; fields for people (legal basis, source) are skipped. */
record RoundCalendarJson(List<RegimeJson> regimes) {

    record RegimeJson(LocalDate from, Map<Level, RulesJson> levels) {}

    record RulesJson(List<RoundJson> rounds, int reassessmentDays) {}

    record RoundJson(int number, BeforeJson proposedBefore, BeforeJson finishedBefore) {}

    record BeforeJson(MonthDay monthDay, int yearsLater) {

        RoundCalendar.Before toDomain() {
            return new RoundCalendar.Before(monthDay, yearsLater);
        }
    }

    static RoundCalendar load() {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = RoundCalendarJson.class.getResourceAsStream("/law/rounds.json")) {
            return json.readValue(Objects.requireNonNull(in), RoundCalendarJson.class)
                    .toDomain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RoundCalendar toDomain() {
        return new RoundCalendar(
                regimes.stream().map(RoundCalendarJson::toDomain).toList());
    }

    private static RoundCalendar.Regime toDomain(RegimeJson regime) {
        return new RoundCalendar.Regime(
                regime.from(),
                regime.levels().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, level -> toDomain(level.getValue()))));
    }

    private static RoundCalendar.Rules toDomain(RulesJson rules) {
        return new RoundCalendar.Rules(
                rules.rounds().stream()
                        .map(round -> new RoundCalendar.YearlyRound(
                                round.number(),
                                round.proposedBefore().toDomain(),
                                round.finishedBefore().toDomain()))
                        .toList(),
                rules.reassessmentDays());
    }
}
