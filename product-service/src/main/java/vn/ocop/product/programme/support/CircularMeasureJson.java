package vn.ocop.product.programme.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A measure of circular economy, under one of the six contents.
 *
 * @param indicator what is counted
 * @param value of the indicator, in its unit
 */
@RecordKind(path = "circular-measures", name = "circular-measure", writers = RecordKind.Writers.OFFICES_AND_PRODUCERS)
@Schema(name = "CircularMeasure", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "name": "Ủ phân từ bã chè",
                 "content": "ORGANIC_AGRICULTURE", "indicator": "Bã chè được ủ", "unit": "tấn", "target": 200, "value": 140,
                 "producerId": "019385b0-7a1e-7000-8000-000000000002"}
                """)
record CircularMeasureJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Size(min = 1, max = 300) String name,
        CircularContent content,
        @Size(min = 1, max = 200) String indicator,
        @Size(min = 1, max = 50) String unit,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long target,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long value,

        @Nullable @Refers(Refers.PRODUCER) UUID producerId,
        @Nullable @Refers(Refers.PRODUCT) List<UUID> productIds,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    /** The six contents. */
    enum CircularContent {
        RESOURCES_AND_BIODIVERSITY,
        FOOD_SYSTEMS,
        PROCESSING_OF_SMALL_FIRMS,
        ORGANIC_AGRICULTURE,
        RURAL_TRADES_WITH_MATERIAL_AREAS,
        COMMUNITY_TOURISM
    }
}
