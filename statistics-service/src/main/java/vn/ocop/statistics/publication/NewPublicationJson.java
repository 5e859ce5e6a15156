package vn.ocop.statistics.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.statistics.publication.Publication.Standing;

/**
 * What is to be published: either a cube with its dimensions, counted here, or the citation and the values of what was printed elsewhere.
 *
 * @param asOf today if absent; for a printed month or year its last day
 * @param asOfPrinted the day as the source prints it; the day itself if absent
 * @param knownAt of what is counted here; five minutes ago if absent
 * @param standing PRINTED if absent
 */
record NewPublicationJson(
        Text title,
        @Nullable LocalDate asOf,

        @Size(max = 200) @Nullable String asOfPrinted,

        @Nullable LocalDate publishedOn,
        @Nullable String definition,

        @Pattern("2024|2025") @Nullable String boundaries,

        @Nullable String cube,

        @Size(min = 1, max = 3) @Nullable List<String> by,

        @Nullable Instant knownAt,

        @Size(max = 2000) @Nullable String citation,

        @Nullable Text base,

        @Size(min = 1, max = 500) @Nullable List<ValueJson> values,

        @Size(max = 20) @Nullable List<Text> caveats,

        @Nullable Standing standing) {

    List<Text> allCaveats() {
        return caveats == null ? List.of() : caveats;
    }

    Standing standingOrPrinted() {
        return standing == null ? Standing.PRINTED : standing;
    }
}
