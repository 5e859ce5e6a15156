package vn.ocop.platform.time;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The resource {@code time/holidays.json}; fields for people (sources, confidence, names) are skipped. */
record HolidayCalendarJson(List<YearJson> years) {

    record YearJson(int year, boolean projected, List<ClosureJson> closed, List<LocalDate> worked) {}

    /** @param to last day of the closure, the same as {@code from} for a single day */
    record ClosureJson(LocalDate from, LocalDate to) {}

    static HolidayCalendar load() {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = HolidayCalendarJson.class.getResourceAsStream("/time/holidays.json")) {
            return json.readValue(Objects.requireNonNull(in), HolidayCalendarJson.class)
                    .toDomain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HolidayCalendar toDomain() {
        return new HolidayCalendar(
                years.stream().collect(Collectors.toMap(YearJson::year, HolidayCalendarJson::toDomain)));
    }

    private static HolidayCalendar.Year toDomain(YearJson year) {
        var closed = year.closed().stream()
                .flatMap(closure -> closure.from().datesUntil(closure.to().plusDays(1)))
                .collect(Collectors.toUnmodifiableSet());
        return new HolidayCalendar.Year(year.projected(), closed, Set.copyOf(year.worked()));
    }
}
