package vn.ocop.product.programme.material;

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
 * What a raw-material area brought in a year.
 *
 * @param output in kilograms
 * @param productionValuePerHectare in VND
 */
@RecordKind(path = "programme/raw-material-area-years", name = "raw-material-area-year")
@Schema(name = "RawMaterialAreaYear", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "areaId": "019385b0-7a1e-7000-8000-000000000001",
                 "year": 2025, "output": 1250000, "productionValuePerHectare": 165000000}
                """)
record RawMaterialAreaYearJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Refers("raw_material_area") UUID areaId,
        @Range(min = 1990, max = 2100) int year,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long output,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long productionValuePerHectare,

        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {}
