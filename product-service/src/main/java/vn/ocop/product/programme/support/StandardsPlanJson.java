package vn.ocop.product.programme.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.product.programme.CodeOf;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A producer's way to a quality standard or an intellectual property right.
 *
 * @param standard a code of the list QUALITY_STANDARD
 * @param targetOn when it is to be reached
 * @param reachedOn when it was
 * @param support from the budget, in VND
 */
@RecordKind(path = "standards-plans", name = "standards-plan", writers = RecordKind.Writers.OFFICES_AND_PRODUCERS)
@Schema(name = "StandardsPlan", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01",
                 "producerId": "019385b0-7a1e-7000-8000-000000000002", "standard": "HACCP", "status": "UNDER_WAY",
                 "progressPercent": 60, "targetOn": "2026-12-31"}
                """)
record StandardsPlanJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Refers(Refers.PRODUCER) UUID producerId,
        @CodeOf(CodeOf.QUALITY_STANDARD) String standard,
        StandardsPlanStatus status,
        @Range(min = 0, max = 100) int progressPercent,
        @Nullable LocalDate targetOn,
        @Nullable LocalDate reachedOn,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long support,

        @Nullable @Refers(Refers.PRODUCT) List<UUID> productIds,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    enum StandardsPlanStatus {
        PLANNED,
        UNDER_WAY,
        REACHED,
        GIVEN_UP
    }

    @Override
    public void check(InputCheck check) {
        if ((status == StandardsPlanStatus.REACHED) != (reachedOn != null)) {
            check.reject("/reachedOn", reachedOn == null ? "required" : "invalid-value");
        }
    }
}
