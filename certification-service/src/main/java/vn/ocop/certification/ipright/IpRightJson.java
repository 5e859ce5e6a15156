package vn.ocop.certification.ipright;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

/** Bodies and answers about IP rights. */
final class IpRightJson {

    /** The full patterns are not published: letters, digits and what stands between them. */
    static final String NUMBER = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./()_-]{0,59}";

    private IpRightJson() {}

    /**
     * @param goods what carries it, e.g. nước mắm
     * @param owner of the right; the State for a geographical indication
     * @param manager the body that manages it, where that is another
     * @param legalBasis the decision or regulation it rests on
     * @param validUntil as printed; where the day of filing is known it must be an end that the kind's terms can have
     * @param provinceCode absent for rights of the whole country
     * @param country of a right from abroad, ISO 3166; absent for Vietnam
     * @param stateOn first day of the state; absent where it is the day of filing or of the grant
     */
    @Schema(name = "NewIpRight", examples = """
                    {"kind": "GEOGRAPHICAL_INDICATION", "name": "Shan tuyết Hà Giang", "goods": "Chè", "number": "00069", "owner": "Nhà nước",
                     "manager": "Sở NN&PTNT Hà Giang", "legalBasis": "2835/QĐ-SHTT", "grantedOn": "2018-08-16", "provinceCode": "08",
                     "area": {"on": "2018-08-16", "codes": ["02"]}, "supportProgramme": "Chương trình 68", "economicSector": "Nông nghiệp",
                     "documents": [{"number": "2835/QĐ-SHTT", "issuedOn": "2018-08-16", "issuer": "Cục Sở hữu trí tuệ"}], "state": "GRANTED"}""")
    record NewJson(
            IpRightKind kind,
            @Size(max = 300) String name,
            @Nullable @Size(max = 300) String goods,
            @Nullable @Pattern(NUMBER) String applicationNumber,
            @Nullable @Pattern(NUMBER) String number,
            @Size(max = 300) String owner,
            @Nullable @Size(max = 300) String manager,
            @Nullable @Size(max = 200) String legalBasis,
            @Nullable @Size(max = 200) String supportProgramme,
            @Nullable @Size(max = 200) String economicSector,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate grantedOn,
            @Nullable LocalDate validUntil,
            @Nullable @Pattern("[0-9]{2}") String provinceCode,
            @Nullable @Pattern("[A-Z]{2}") String country,
            @Nullable NewAreaJson area,
            @Nullable @Size(max = 500) List<UUID> productIds,
            @Nullable @Size(max = 50) List<PaperJson> documents,
            @Nullable @Size(max = 2000) String note,
            IpRightStatus state,
            @Nullable LocalDate stateOn) {}

    /**
     * @param on the day on whose map the codes are found; today if absent
     * @param codes of provinces (2 digits), former districts (3) or communes (5)
     */
    @Schema(name = "NewIpRightArea")
    record NewAreaJson(
            @Nullable LocalDate on,
            @Size(min = 1, max = 500) List<String> codes) {}

    /**
     * @param requestedOn when a renewal was asked for, where that was earlier than the office's day
     * @param number of the registration, with the grant
     * @param validUntil as printed, where it cannot be computed
     */
    @Schema(name = "IpRightStatusChange", examples = """
            {"state": "GRANTED", "on": "2026-11-20", "number": "595392", "note": "Cấp văn bằng",
             "document": {"number": "123/QĐ-SHTT", "issuedOn": "2026-11-20", "issuer": "Cục Sở hữu trí tuệ"}}""")
    record StatusJson(
            IpRightStatus state,
            LocalDate on,
            @Nullable LocalDate requestedOn,
            @Nullable @Pattern(NUMBER) String number,
            @Nullable LocalDate validUntil,
            @Nullable @Size(max = 1000) String note,
            @Nullable PaperJson document) {}

    /** One step of the course. */
    @Schema(name = "IpRightStep")
    record StepJson(
            IpRightStatus state,
            LocalDate on,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate requestedOn,
            @Nullable String note,
            @Nullable PaperJson document) {}

    /** Data of {@code ip-right-changed}: {@code validFrom} is the day of the grant, {@code on} the first day of the state. */
    record IpRightData(
            UUID ipRightId,
            String kind,
            @Nullable String number,
            String name,
            String state,
            @Nullable String provinceCode,
            List<UUID> productIds,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate on,
            String change) {

        static IpRightData of(IpRightView right, String change) {
            return new IpRightData(
                    right.id(),
                    right.kind().name(),
                    right.number(),
                    right.name(),
                    String.valueOf(right.state()),
                    right.provinceCode(),
                    right.productIds(),
                    right.grantedOn(),
                    right.validUntil(),
                    right.stateOn(),
                    change);
        }
    }
}
