package vn.ocop.statistics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.time.VietnamTime;

/** Reads the parameters that every figure has. */
@ApplicationScoped
public class FigureQueryUseCases {

    /** The three parameters as sent. */
    public record Asked(
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable String definition) {}

    private final WatermarkStore watermarks;
    private final Clock clock;

    FigureQueryUseCases(WatermarkStore watermarks, Clock clock) {
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /** Adds what is wrong to the check and throws all of it, so that a caller may have added its own before. */
    public FigureQuery read(Asked asked, InputCheck check) {
        var today = VietnamTime.today(clock);
        var asOf = day(check, "?asOf", asked.asOf());
        var knownAt = instant(check, asked.knownAt());
        var definition = definition(check, asked.definition());
        check.throwIfAny();
        var watermark = watermarks.read(today);
        var day = asOf == null ? today : asOf;
        var counters =
                knownAt == null && day.equals(today) && definition == Definition.RECOGNISED_EVER && !watermark.future();
        var known = knownAt == null ? watermark.recordedUntil().orElseGet(clock::instant) : knownAt;
        return new FigureQuery(new Moment(day, known), definition, watermark, counters);
    }

    /** A day that is not in the future; null if absent or wrong. */
    public @Nullable LocalDate day(InputCheck check, String pointer, @Nullable String text) {
        var day = parsed(check, pointer, "not-a-date", text, LocalDate::parse);
        if (day != null && day.isAfter(VietnamTime.today(clock))) {
            check.reject(pointer, "in-the-future");
        }
        return day;
    }

    private @Nullable Instant instant(InputCheck check, @Nullable String text) {
        var instant = parsed(check, "?knownAt", "not-an-instant", text, given -> OffsetDateTime.parse(given)
                .toInstant());
        if (instant != null && instant.isAfter(clock.instant())) {
            check.reject("?knownAt", "in-the-future");
        }
        return instant;
    }

    private static Definition definition(InputCheck check, @Nullable String text) {
        if (text == null) {
            return Definition.RECOGNISED_EVER;
        }
        return Definition.named(text).orElseGet(() -> {
            check.reject("?definition", "wrong-enum", String.join(", ", Definition.wireNames()));
            return Definition.RECOGNISED_EVER;
        });
    }

    private static <T> @Nullable T parsed(
            InputCheck check, String pointer, String code, @Nullable String text, Function<String, T> parse) {
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException notOne) {
            check.reject(pointer, code);
            return null;
        }
    }
}
