package vn.ocop.product.programme.material;

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
 * A contract within a value chain: from and until are its days.
 *
 * @param buyerId of a buyer that is a producer here; of others the name
 * @param sharePermille share of the supplier's output that goes this way, in thousandths
 */
@RecordKind(path = "programme/value-chain-contracts", name = "value-chain-contract")
@Schema(name = "ValueChainContract", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "chainId": "019385b0-7a1e-7000-8000-000000000001",
                 "supplierId": "019385b0-7a1e-7000-8000-000000000002", "buyerName": "Công ty Chè A", "number": "12/HĐ",
                 "sharePermille": 600}
                """)
record ValueChainContractJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Refers("value_chain") UUID chainId,
        @Refers(Refers.PRODUCER) UUID supplierId,
        @Nullable @Refers(Refers.PRODUCER) UUID buyerId,
        @Nullable @Size(max = 300) String buyerName,
        @Size(min = 1, max = 100) String number,
        @Range(min = 0, max = 1000) int sharePermille,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    @Override
    public void check(InputCheck check) {
        if ((buyerId == null) == (buyerName == null)) {
            check.reject("/buyerName", "exactly-one", "buyerId, buyerName");
        }
    }
}
