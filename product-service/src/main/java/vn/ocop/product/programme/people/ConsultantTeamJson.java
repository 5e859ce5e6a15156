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
 * A team of the network of consultants, of an institute, a school or a centre.
 *
 * @param members how many persons
 * @param engagement what it is there for; what it was engaged for is a record of its own
 */
@RecordKind(path = "programme/consultant-teams", name = "consultant-team")
@Schema(name = "ConsultantTeam", examples = """
                {"from": "2024-01-01", "name": "Nhóm tư vấn Viện Thổ nhưỡng", "home": "INSTITUTE", "members": 12}
                """)
record ConsultantTeamJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Size(min = 1, max = 300) String name,
        ConsultantTeamHome home,
        @Nullable @Range(min = 0, max = 10_000) Long members,
        @Nullable @Size(max = 2000) String engagement,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    enum ConsultantTeamHome {
        INSTITUTE,
        SCHOOL,
        CENTRE,
        ENTERPRISE,
        OTHER
    }
}
