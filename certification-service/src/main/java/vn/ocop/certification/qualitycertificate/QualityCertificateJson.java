package vn.ocop.certification.qualitycertificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

/** Bodies of requests and events about quality certificates. */
final class QualityCertificateJson {

    private QualityCertificateJson() {}

    /**
     * @param issuerId of a body that is entered; or else its name, which enters it
     * @param legalBasis of a declaration, e.g. 15/2018/NĐ-CP; the law is in motion
     * @param validUntil last day, included; absent for no end
     */
    @Schema(name = "NewQualityCertificate", examples = """
                    {"scheme": "VIETGAP", "number": "VietGAP-TT-13-08-26-0001", "issuer": "Vinacert", "holderName": "HTX chè Shan tuyết",
                     "provinceCode": "08", "productIds": [], "validFrom": "2026-03-01", "validUntil": "2028-02-29",
                     "document": {"number": "VietGAP-TT-13-08-26-0001", "issuedOn": "2026-03-01", "issuer": "Vinacert"}}""")
    record NewJson(
            @Size(max = 30) String scheme,
            @Size(max = 100) String number,
            @Nullable @Size(min = 1, max = 300) String issuer,
            @Nullable UUID issuerId,
            @Size(max = 300) String holderName,
            @Nullable UUID holderProducerId,
            @Nullable @Size(max = 2000) String scope,
            @Nullable @Size(max = 200) String legalBasis,
            @Pattern("[0-9]{2}") String provinceCode,
            @Nullable @Size(max = 500) List<UUID> productIds,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable PaperJson document) {

        List<UUID> products() {
            return productIds == null ? List.of() : productIds;
        }
    }

    @Schema(name = "QualityCertificateStatusChange", examples = """
            {"state": "WITHDRAWN", "on": "2026-11-20", "reason": "Tổ chức chứng nhận thu hồi"}""")
    record StatusJson(
            QualityLife.Kind state,
            LocalDate on,
            @Nullable @Size(max = 1000) String reason,
            @Nullable PaperJson document) {}

    /** What the issuer did with it. */
    @Schema(name = "QualityCertificateChange")
    record ChangeJson(
            QualityLife.Kind state,
            LocalDate on,
            @Nullable String reason,
            @Nullable PaperJson document) {}

    /** Data of {@code quality-certificate-changed}: {@code on} is the first day of the state. */
    record QualityCertificateData(
            UUID qualityCertificateId,
            String scheme,
            String number,
            String issuer,
            @Nullable UUID holderProducerId,
            List<UUID> productIds,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String state,
            @Nullable LocalDate on,
            String change) {

        static QualityCertificateData of(QualityCertificateView view, String change) {
            return new QualityCertificateData(
                    view.id(),
                    view.scheme(),
                    view.number(),
                    view.issuer(),
                    view.holderProducerId(),
                    view.productIds(),
                    view.validFrom(),
                    view.validUntil(),
                    view.state().name(),
                    view.stateOn(),
                    change);
        }
    }
}
