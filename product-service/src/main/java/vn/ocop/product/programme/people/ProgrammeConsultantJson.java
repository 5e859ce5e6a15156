package vn.ocop.product.programme.people;

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
 * A consultant of the programme: personal. Which dossiers the person advised on stands with the dossiers, by account.
 *
 * @param username account, where there is one; the dossiers that name it feed the rule of conflicts of interest
 * @param criteria which criteria of the programme for consultants are met
 * @param field what the person can advise on
 */
@RecordKind(path = "consultants", name = "consultant", readers = RecordKind.Readers.PERSONAL)
@Schema(name = "ProgrammeConsultant", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "name": "Nguyễn Văn C", "username": "tq.member3",
                 "organisation": "Viện Nghiên cứu C", "field": "PRODUCT_DEVELOPMENT"}
                """)
record ProgrammeConsultantJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Size(min = 1, max = 200) String name,
        @Nullable @Pattern("[A-Za-z0-9._@+-]{1,100}") String username,
        @Nullable @Size(max = 300) String organisation,
        ConsultantField field,
        @Nullable @Size(max = 2000) String criteria,
        @Nullable @Size(max = 2000) String capability,
        @Nullable @Refers("consultant_team") UUID teamId,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    enum ConsultantField {
        PRODUCT_DEVELOPMENT,
        QUALITY,
        MARKET,
        DESIGN,
        FINANCE,
        DIGITAL,
        OTHER
    }
}
