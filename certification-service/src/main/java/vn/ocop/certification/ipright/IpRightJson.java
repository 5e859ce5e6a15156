package vn.ocop.certification.ipright;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

/** Bodies and answers about IP rights. Flat records: there is no rule beyond the course of states. */
final class IpRightJson {

    private IpRightJson() {}

    /**
     * @param owner of the right; the State for a geographical indication
     * @param manager the body that manages it, where that is another
     * @param provinceCode absent for rights of the whole country
     */
    @Schema(name = "NewIpRight", examples = """
                    {"kind": "GEOGRAPHICAL_INDICATION", "name": "Shan tuyết Hà Giang", "number": "00070", "owner": "Nhà nước",
                     "manager": "UBND tỉnh Tuyên Quang", "grantedOn": "2018-08-06", "provinceCode": "08", "state": "GRANTED"}""")
    record NewJson(
            IpRightKind kind,
            @Size(max = 300) String name,
            @Nullable @Size(max = 100) String applicationNumber,
            @Nullable @Size(max = 100) String number,
            @Size(max = 300) String owner,
            @Nullable @Size(max = 300) String manager,
            @Nullable @Size(max = 200) String legalBasis,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate validUntil,
            @Nullable @Pattern("[0-9]{2}") String provinceCode,
            @Nullable @Size(max = 500) List<UUID> productIds,
            IpRightStatus state) {}

    @Schema(name = "IpRightStatusChange", examples = """
            {"state": "GRANTED", "on": "2026-11-20", "note": "Quyết định 123/QĐ-SHTT"}""")
    record StatusJson(
            IpRightStatus state,
            LocalDate on,
            @Nullable @Size(max = 1000) String note) {}

    @Schema(name = "IpRight")
    record IpRightView(
            UUID id,
            IpRightKind kind,
            String name,
            @Nullable String applicationNumber,
            @Nullable String number,
            String owner,
            @Nullable String manager,
            @Nullable String legalBasis,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate validUntil,
            @Nullable String provinceCode,
            List<UUID> productIds,
            IpRightStatus state,
            LocalDate stateOn,
            long version) {}

    /** Data of {@code ip-right-changed}. */
    record IpRightData(
            UUID ipRightId,
            String kind,
            @Nullable String number,
            String name,
            String state,
            @Nullable String provinceCode,
            List<UUID> productIds,
            String change) {

        static IpRightData of(IpRightView right, String change) {
            return new IpRightData(
                    right.id(),
                    right.kind().name(),
                    right.number(),
                    right.name(),
                    right.state().name(),
                    right.provinceCode(),
                    right.productIds(),
                    change);
        }
    }
}
