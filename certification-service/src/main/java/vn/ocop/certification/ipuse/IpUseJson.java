package vn.ocop.certification.ipuse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.platform.input.Size;

/** Bodies about rights of use. */
final class IpUseJson {

    private IpUseJson() {}

    /**
     * @param holderProducerId a producer; or else the name of another
     * @param productIds for which it is given; none for all that the regulations of the right cover
     * @param until last day, included; absent for as long as the right
     * @param document by which it was given
     */
    @Schema(name = "NewIpRightUse", examples = """
                    {"holderProducerId": "019385b0-7a1e-7000-8000-000000000002", "holderName": "HTX chè Shan tuyết Hoàng Su Phì",
                     "productIds": ["019385b0-7a1e-7000-8000-000000000003"], "from": "2026-03-01", "until": "2029-02-28",
                     "document": {"number": "12/GCN-SNNMT", "issuedOn": "2026-03-01", "issuer": "Sở NN&MT Tuyên Quang"}}""")
    record NewJson(
            @Nullable UUID holderProducerId,
            @Nullable @Size(min = 1, max = 300) String holderName,
            @Nullable @Size(max = 100) List<UUID> productIds,
            LocalDate from,
            @Nullable LocalDate until,
            PaperJson document,
            @Nullable @Size(max = 1000) String note) {

        List<UUID> products() {
            return productIds == null ? List.of() : productIds;
        }
    }

    @Schema(name = "NewIpRightUses")
    record BatchJson(@Size(min = 1, max = 500) List<NewJson> uses) {}

    @Schema(name = "IpRightUseRevocation", examples = """
            {"on": "2026-11-20", "reason": "Vi phạm quy chế quản lý và sử dụng",
             "document": {"number": "45/QĐ-SNNMT", "issuedOn": "2026-11-20", "issuer": "Sở NN&MT Tuyên Quang"}}""")
    record RevocationJson(
            LocalDate on,
            @Size(max = 1000) String reason,
            @Nullable PaperJson document) {}

    /** Data of {@code ip-use-changed}: GRANTED, REVOKED or EXPIRED. */
    record IpUseData(
            UUID useId,
            UUID ipRightId,
            @Nullable UUID holderProducerId,
            @Nullable String holderName,
            List<UUID> productIds,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate revokedOn,
            String change) {

        static IpUseData of(IpUseView use, String change) {
            return new IpUseData(
                    use.id(),
                    use.ipRightId(),
                    use.holderProducerId(),
                    use.holderName(),
                    use.productIds(),
                    use.from(),
                    use.until(),
                    use.revokedOn(),
                    change);
        }
    }
}
