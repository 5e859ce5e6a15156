package vn.ocop.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of judgement: a member ticks exactly one of its options, or none fits.
 *
 * @param code "1.1", "6.1.2" or, where a section is its own criterion, "8"
 * @param max points of the best option
 * @param minPointsForStar fewest points for the star levels 3 to 5; a lower star's minimum is carried upward
 * @param chooseOneCase true where the options form two alternative lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Criterion(
        String code,
        Text name,
        int max,
        List<Option> options,
        Map<Integer, Integer> minPointsForStar,
        List<Note> notes,
        @Nullable AppliesIf appliesIf,
        @Nullable Subgroup subgroup,
        boolean chooseOneCase) {

    /** The answer "none of the options fits": worth 0 points, and different from no answer (ADR-0025). */
    public static final int NONE_FITS = 0;

    public Criterion {
        options = List.copyOf(options);
        minPointsForStar = Collections.unmodifiableMap(new TreeMap<>(minPointsForStar));
        notes = List.copyOf(notes);
    }

    /** Whether this number may be answered: 0 or one of the printed options. */
    public boolean has(int optionNo) {
        return optionNo == NONE_FITS || find(optionNo) != null;
    }

    private @Nullable Option find(int optionNo) {
        for (var option : options) {
            if (option.no() == optionNo) {
                return option;
            }
        }
        return null;
    }

    /**
     * What an answer is worth.
     *
     * @throws IllegalArgumentException if there is no such option
     */
    public int points(int optionNo) {
        if (optionNo == NONE_FITS) {
            return 0;
        }
        return option(optionNo).points();
    }

    /**
     * A printed option.
     *
     * @throws IllegalArgumentException if there is no such option; 0 is none
     */
    public Option option(int optionNo) {
        var option = find(optionNo);
        if (option == null) {
            throw new IllegalArgumentException("criterion %s has no option %d".formatted(code, optionNo));
        }
        return option;
    }

    /** Fewest points for these stars; 0 if the form asks for none. */
    public int minimumFor(Stars stars) {
        return minPointsForStar.getOrDefault(stars.value(), 0);
    }

    /**
     * The first option that is worth at least so many points.
     *
     * @throws IllegalArgumentException if even the best is worth less
     */
    public Option cheapest(int points) {
        return options.stream()
                .filter(option -> option.points() >= points)
                .min((a, b) -> Integer.compare(a.points(), b.points()))
                .orElseThrow(
                        () -> new IllegalArgumentException("criterion %s has no %d points".formatted(code, points)));
    }
}
