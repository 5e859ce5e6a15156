package vn.ocop.product.programme.people;

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
 * A programme for starting or promoting rural firms.
 *
 * @param participants persons or firms
 * @param budget in VND
 */
@RecordKind(path = "programme/startup-programmes", name = "startup-programme")
@Schema(name = "StartupProgramme", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "name": "Khởi nghiệp nông thôn 2025",
                 "type": "STARTUP", "participants": 85, "budget": 900000000}
                """)
record StartupProgrammeJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Size(min = 1, max = 300) String name,
        StartupProgrammeType type,
        @Nullable @Range(min = 0, max = 10_000_000) Long participants,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long budget,

        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    enum StartupProgrammeType {
        STARTUP,
        PROMOTION,
        INCUBATION
    }
}
