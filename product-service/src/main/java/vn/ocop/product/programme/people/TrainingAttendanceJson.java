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
 * A person who attended a course: personal. The public sees how many there are, and how many of them got a certificate.
 *
 * @param producerId whom the person came for; null of an officer or a council member
 * @param days attended
 * @param certifiedOn day of the certificate
 */
@RecordKind(
        path = "programme/training-attendances",
        name = "training-attendance",
        readers = RecordKind.Readers.PERSONAL)
@Schema(name = "TrainingAttendance", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "trainingId": "019385b0-7a1e-7000-8000-000000000001",
                 "name": "Nguyễn Thị D", "producerId": "019385b0-7a1e-7000-8000-000000000002", "days": 3, "certified": true,
                 "certificateNumber": "TQ-2025-014", "certifiedOn": "2025-01-04"}
                """)
record TrainingAttendanceJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Refers("training") UUID trainingId,
        @Size(min = 1, max = 200) String name,
        @Nullable @Refers(Refers.PRODUCER) UUID producerId,
        @Range(min = 0, max = 1000) int days,
        boolean certified,
        @Nullable @Size(max = 100) String certificateNumber,
        @Nullable LocalDate certifiedOn,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    @Override
    public void check(InputCheck check) {
        if (!certified && (certificateNumber != null || certifiedOn != null)) {
            check.reject("/certified", "required");
        }
        Checks.notBefore("/certifiedOn", certifiedOn, from, check);
    }
}
