package vn.ocop.product.programme.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A province's plan of the programme or project of restructuring; from and until are its period.
 *
 * @param decision number of the decision, e.g. 128/KH-UBND
 */
@RecordKind(path = "programme-plans", name = "programme-plan")
@Schema(name = "ProgrammePlan", examples = """
                {"provinceCode": "08", "from": "2021-01-01", "until": "2025-12-31", "type": "OCOP_PLAN",
                 "title": "Chương trình OCOP 2021–2025", "decision": "128/KH-UBND", "decidedOn": "2021-02-10", "status": "IN_FORCE",
                 "solutions": ["Vùng nguyên liệu", "Xúc tiến thương mại"]}
                """)
record ProgrammePlanJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        ProgrammePlanType type,
        @Size(min = 1, max = 500) String title,
        @Size(min = 1, max = 100) String decision,
        LocalDate decidedOn,
        ProgrammePlanStatus status,
        @Nullable List<String> solutions,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    enum ProgrammePlanType {
        OCOP_PLAN,
        RESTRUCTURING_PROJECT
    }

    enum ProgrammePlanStatus {
        DRAFT,
        IN_FORCE,
        FINISHED,
        REPLACED
    }
}
