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
import vn.ocop.product.programme.people.ProgrammeConsultantJson.ConsultantField;

/**
 * What a team of the network was engaged for: from and until are its days. The persons who advised on the dossier stand with the dossier, by
 * account.
 *
 * @param teamId who was engaged
 * @param producerId whom it advised; null if it worked for an office
 * @param dossierId dossier it advised on, where there was one
 * @param field what it advised on
 * @param contract number of the contract or of the decision that engaged it
 */
@RecordKind(path = "programme/consultant-engagements", name = "consultant-engagement")
@Schema(name = "ConsultantEngagement", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "until": "2025-06-30",
                 "teamId": "019385b0-7a1e-7000-8000-000000000001", "producerId": "019385b0-7a1e-7000-8000-000000000002",
                 "field": "QUALITY", "contract": "07/2025/HĐTV"}
                """)
record ConsultantEngagementJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Refers("consultant_team") UUID teamId,
        @Nullable @Refers(Refers.PRODUCER) UUID producerId,
        @Nullable @Refers(Refers.PRODUCT) UUID productId,
        @Nullable @Refers(Refers.DOSSIER) UUID dossierId,
        ConsultantField field,
        @Nullable @Size(max = 100) String contract,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {}
