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
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A course for producers, officers or council members.
 *
 * @param attended persons
 * @param certified persons who got a certificate
 */
@RecordKind(path = "trainings", name = "training")
@Schema(name = "Training", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "title": "Hoàn thiện hồ sơ OCOP",
                 "audience": "PRODUCERS", "attended": 45, "certified": 40}
                """)
record TrainingJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Size(min = 1, max = 300) String title,
        TrainingAudience audience,
        @Range(min = 0, max = 1_000_000) int attended,
        @Range(min = 0, max = 1_000_000) int certified,
        @Nullable @Refers(Refers.PRODUCER) List<UUID> producerIds,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    enum TrainingAudience {
        PRODUCERS,
        OFFICERS,
        COUNCIL_MEMBERS,
        CONSULTANTS
    }

    @Override
    public void check(InputCheck check) {
        if (certified > attended) {
            check.reject("/certified", "out-of-range", 0, attended);
        }
    }
}
