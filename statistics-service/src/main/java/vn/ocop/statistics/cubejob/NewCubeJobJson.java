package vn.ocop.statistics.cubejob;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

/**
 * A question to a cube.
 *
 * @param by one to six dimensions of the cube, in any combination
 * @param boundaries 2024 (63 provinces) or 2025 (34, if absent)
 * @param definition recognisedEver (if absent) or validOnDay
 * @param asOf last legal day (Vietnam) that counts; today if absent
 * @param knownAt what was recorded later does not count; all that is recorded when it is placed if absent
 */
record NewCubeJobJson(
        String cube,

        @Size(min = 1, max = 6) List<String> by,

        @Pattern("2024|2025") @Nullable String boundaries,

        @Nullable String definition,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt) {}
