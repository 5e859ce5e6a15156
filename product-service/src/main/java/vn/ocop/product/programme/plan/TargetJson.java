package vn.ocop.product.programme.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.Published;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A target of a period, of the nation or a province. What the system counts itself is shown at {@code /statistics/target-progress} (ADR-0192).
 *
 * @param measure recognised-products, valid-products (also with -3-stars to -5-stars), recognised-producers, valid-producers or records-of- with a
 *     kind of record are counted; of any other name what is reported here is shown
 * @param target in the unit, to be reached on the last day
 * @param reached in the unit, as of reachedOn, as somebody has reported it
 */
@RecordKind(path = "targets", name = "target")
@Schema(name = "Target", examples = """
                {"from": "2021-01-01", "until": "2025-12-31", "measure": "recognised-products", "title": "Sản phẩm đạt từ 3 sao",
                 "unit": "sản phẩm", "target": 10000, "reached": 16855, "reachedOn": "2025-06-30", "source": "Quyết định 919/QĐ-TTg"}
                """)
record TargetJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Published @Pattern("[a-z0-9-]{1,60}") String measure,
        @Size(min = 1, max = 300) String title,
        @Size(min = 1, max = 50) String unit,
        @Range(min = 0, max = 1_000_000_000_000_000L) long target,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long reached,

        @Nullable LocalDate reachedOn,
        @Size(min = 1, max = 1000) String source,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    @Override
    public void check(InputCheck check) {
        if ((reached == null) != (reachedOn == null)) {
            check.reject(reached == null ? "/reached" : "/reachedOn", "required");
        }
    }
}
