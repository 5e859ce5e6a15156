package vn.ocop.product.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filters as the client wrote them; null means not asked for.
 *
 * @param on a day on which it holds
 * @param with name and value of a field with a code or with the id of another record, a colon between
 */
record RecordFilter(
        @Nullable String province,
        @Nullable String commune,
        @Nullable UUID producerId,
        @Nullable UUID productId,
        @Nullable LocalDate on,
        Recorded.@Nullable State state,
        @Nullable String text,
        List<String> with) {}
