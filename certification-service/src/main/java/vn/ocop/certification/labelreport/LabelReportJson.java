package vn.ocop.certification.labelreport;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;

final class LabelReportJson {

    private LabelReportJson() {}

    /** No names, please: who tells it stays unknown. */
    @Schema(name = "NewLabelReport", examples = """
                {"kind": "OTHER_PRODUCT", "place": "Chợ Vị Xuyên", "note": "Nhãn 4 sao dán trên chè gói loại khác"}""")
    record New(
            LabelReport.Kind kind,
            @Nullable @Size(max = 200) String place,
            @Nullable @Size(max = 1000) String note) {}

    @Schema(name = "LabelReport")
    record Shown(
            UUID id,
            String number,
            @Nullable UUID certificateId,
            @Nullable String provinceCode,
            LabelReport.Kind kind,
            @Nullable String place,
            @Nullable String note,
            Instant reportedAt) {

        static Shown of(LabelReport report) {
            return new Shown(
                    report.id(),
                    report.number(),
                    report.certificateId(),
                    report.provinceCode(),
                    report.kind(),
                    report.place(),
                    report.note(),
                    report.reportedAt());
        }
    }

    record Receipt(UUID id) {}
}
