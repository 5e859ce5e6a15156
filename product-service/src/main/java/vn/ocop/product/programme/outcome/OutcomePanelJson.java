package vn.ocop.product.programme.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.product.programme.Checks;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A survey of producers over two periods; the answers are records of their own.
 *
 * @param sample how many producers were asked
 * @param method how they were chosen and asked
 * @param baseFrom first day of the period before
 */
@RecordKind(path = "outcome-panels", name = "outcome-panel")
@Schema(name = "OutcomePanel", examples = """
                {"provinceCode": "08", "from": "2025-06-01", "title": "Doanh thu sau chuyển đổi số", "topic": "DIGITAL_TRANSFORMATION",
                 "method": "Phiếu hỏi, chọn ngẫu nhiên", "sample": 30, "baseFrom": "2023-01-01", "baseUntil": "2023-12-31",
                 "laterFrom": "2024-01-01", "laterUntil": "2024-12-31"}
                """)
record OutcomePanelJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Size(min = 1, max = 300) String title,
        OutcomeTopic topic,
        @Size(min = 1, max = 2000) String method,
        @Range(min = 1, max = 1_000_000) int sample,
        LocalDate baseFrom,
        LocalDate baseUntil,
        LocalDate laterFrom,
        LocalDate laterUntil,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    enum OutcomeTopic {
        DIGITAL_TRANSFORMATION,
        RECOGNITION,
        CREDIT,
        TRAINING,
        OTHER
    }

    @Override
    public void check(InputCheck check) {
        Checks.notBefore("/baseUntil", baseUntil, baseFrom, check);
        Checks.notBefore("/laterFrom", laterFrom, baseUntil, check);
        Checks.notBefore("/laterUntil", laterUntil, laterFrom, check);
    }
}
