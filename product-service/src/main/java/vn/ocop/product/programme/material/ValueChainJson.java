package vn.ocop.product.programme.material;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.product.programme.Checks;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A value chain: who works together from material to market, by role.
 *
 * @param otherMembers names of members that are no producer here, the role before it, e.g. trader: HTX A
 * @param effectiveSince since when it counts as effective; absent while it does not
 */
@RecordKind(path = "value-chains", name = "value-chain")
@Schema(name = "ValueChain", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "name": "Chuỗi chè Shan tuyết",
                 "cooperatives": ["019385b0-7a1e-7000-8000-000000000002"], "enterprises": ["019385b0-7a1e-7000-8000-000000000002"],
                 "otherMembers": ["trader: Đại lý Hà Giang"], "effectiveSince": "2025-03-01"}
                """)
record ValueChainJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Size(min = 1, max = 300) String name,
        @Nullable @Refers(Refers.PRODUCER) List<UUID> cooperatives,
        @Nullable @Refers(Refers.PRODUCER) List<UUID> enterprises,
        @Nullable @Refers(Refers.PRODUCER) List<UUID> households,
        @Nullable @Refers(Refers.PRODUCER) List<UUID> traders,
        @Nullable List<String> otherMembers,
        @Nullable @Refers(Refers.PRODUCT) List<UUID> productIds,
        @Nullable LocalDate effectiveSince,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    @Override
    public void check(InputCheck check) {
        Checks.notBefore("/effectiveSince", effectiveSince, from, check);
    }
}
