package vn.ocop.product.programme.support;

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
 * How far a producer is in digital means; what changes is a new version.
 *
 * @param traceabilityStamp stamps on the products that lead to their origin
 */
@RecordKind(path = "digital-readiness", name = "digital-readiness", writers = RecordKind.Writers.OFFICES_AND_PRODUCERS)
@Schema(name = "DigitalReadiness", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01",
                 "producerId": "019385b0-7a1e-7000-8000-000000000002", "traceabilityStamp": true, "barcode": true, "website": false,
                 "onlineShop": true, "electronicInvoice": true, "electronicPayment": false}
                """)
record DigitalReadinessJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Refers(Refers.PRODUCER) UUID producerId,
        boolean traceabilityStamp,
        boolean barcode,
        boolean website,
        boolean onlineShop,
        boolean electronicInvoice,
        boolean electronicPayment,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {}
