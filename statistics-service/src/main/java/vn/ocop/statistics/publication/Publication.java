package vn.ocop.statistics.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;

/**
 * Figures that were published, for ever as they were.
 *
 * @param number ours, e.g. TK-2026-0001; counts through a year of recording
 * @param revision counts the publications of one measure and one day from 1, in the order of their recording
 * @param asOf last legal day (Vietnam) that the figures speak of; the last of a month or year where no day is printed
 * @param asOfPrinted the day as the source prints it
 * @param publishedOn null where the source does not tell
 * @param definition recognisedEver or validOnDay; null where the source does not tell
 * @param boundaries 2024 (63 provinces) or 2025 (34)
 * @param origin own or external
 */
record Publication(
        UUID id,
        String number,
        int revision,
        Text title,
        LocalDate asOf,
        String asOfPrinted,
        @Nullable LocalDate publishedOn,
        @Nullable String definition,
        @Nullable String boundaries,
        Origin origin,
        List<PublishedValue> values,
        List<Text> caveats,
        Standing standing,
        Instant recordedAt) {

    /** Where the numbers come from. */
    sealed interface Origin {}

    /**
     * Counted here; the same question gives the same answer again.
     *
     * @param knownAt what was recorded after it does not count, in whole seconds
     */
    record Counted(String cube, List<String> by, Instant knownAt) implements Origin {
        Counted {
            by = List.copyOf(by);
        }
    }

    /**
     * Printed elsewhere, before or beside this system.
     *
     * @param citation that a reader can look up
     * @param base what shares and ratios refer to; null if the source does not tell
     */
    record Printed(String citation, @Nullable Text base) implements Origin {}

    enum Standing {
        PRINTED,
        /** Follows from other printed figures. */
        DERIVED,
        /** From generated records of a demonstration; no statement about Vietnam. */
        GENERATED
    }

    Publication {
        values = List.copyOf(values);
        caveats = List.copyOf(caveats);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a publication without a figure");
        }
    }

    /** What it is mainly about: the first value's. */
    String measure() {
        return values.getFirst().measure();
    }

    Optional<PublishedValue> whole(String measure) {
        return values.stream()
                .filter(value -> value.whole() && value.measure().equals(measure))
                .findFirst();
    }
}
