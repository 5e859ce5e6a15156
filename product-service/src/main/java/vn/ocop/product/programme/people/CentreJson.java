package vn.ocop.product.programme.people;

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
 * A centre for design, promotion or start-ups of a province, district or commune.
 *
 * @param districtCode three digits, of a time before 2025-07-01; null: of the commune or the whole province
 * @param cost in VND
 */
@RecordKind(path = "centres", name = "centre")
@Schema(name = "Centre", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "name": "Trung tâm thiết kế, sáng tạo OCOP",
                 "type": "DESIGN", "status": "BUILT", "funds": "STATE_BUDGET", "cost": 3500000000}
                """)
record CentreJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable @Pattern("[0-9]{3}") String districtCode,
        @Size(min = 1, max = 300) String name,
        CentreType type,
        CentreStatus status,
        CentreFunds funds,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long cost,

        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    @Override
    public void check(InputCheck check) {
        Checks.district("/districtCode", districtCode, this, check);
    }

    enum CentreType {
        DESIGN,
        PROMOTION,
        STARTUP
    }

    enum CentreStatus {
        PLANNED,
        BUILT,
        UPGRADED
    }

    enum CentreFunds {
        STATE_BUDGET,
        ENTERPRISE,
        MIXED,
        OTHER
    }
}
