package vn.ocop.certification.qualityscheme;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;

/** What an edit says of a scheme; its code stands in the address. */
@Schema(name = "QualitySchemeEdit", examples = """
        {"name": "VietGAP", "scope": "crops, livestock, aquaculture", "usualMonths": 24, "extensionMonths": 3}""")
record QualitySchemeJson(
        @Size(max = 200) String name,
        @Nullable @Size(max = 300) String scope,
        @Nullable @Range(min = 1, max = 1200) Integer usualMonths,
        @Nullable @Range(min = 0, max = 1200) Integer extensionMonths,
        @Nullable Boolean endless,
        @Nullable Boolean declaration,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        @Nullable @Size(max = 1000) String note,
        @Nullable @Size(max = 300) String source) {

    QualityScheme toDomain(String code, long version) {
        return new QualityScheme(
                code,
                name,
                scope,
                usualMonths,
                extensionMonths == null ? 0 : extensionMonths,
                Boolean.TRUE.equals(endless),
                Boolean.TRUE.equals(declaration),
                activeFrom,
                activeUntil,
                note,
                source,
                version);
    }
}
