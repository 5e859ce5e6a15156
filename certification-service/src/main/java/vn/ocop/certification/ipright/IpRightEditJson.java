package vn.ocop.certification.ipright;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.ipright.IpRightJson.NewAreaJson;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

/**
 * What a record says of a right, whole: what is left out is taken away. Its kind and its course are not edited.
 *
 * @param filedOn only where it was not known
 * @param grantedOn only where it was not known and the right is granted: the right then counts from that day on
 */
@Schema(name = "IpRightEdit", examples = """
        {"name": "Vải thiều Lục Ngạn", "goods": "Vải quả", "number": "00011", "owner": "Nhà nước", "manager": "UBND huyện Lục Ngạn",
         "grantedOn": "2008-06-25", "provinceCode": "24", "note": "Đối chiếu với sổ đăng ký"}""")
record IpRightEditJson(
        @Size(max = 300) String name,
        @Nullable @Size(max = 300) String goods,
        @Nullable @Pattern(IpRightJson.NUMBER) String applicationNumber,
        @Nullable @Pattern(IpRightJson.NUMBER) String number,
        @Size(max = 300) String owner,
        @Nullable @Size(max = 300) String manager,
        @Nullable @Size(max = 200) String legalBasis,
        @Nullable @Size(max = 200) String supportProgramme,
        @Nullable @Size(max = 200) String economicSector,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate grantedOn,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[A-Z]{2}") String country,
        @Nullable NewAreaJson area,
        @Nullable @Size(max = 500) List<UUID> productIds,
        @Nullable @Size(max = 50) List<PaperJson> documents,
        @Nullable @Size(max = 2000) String note) {}
