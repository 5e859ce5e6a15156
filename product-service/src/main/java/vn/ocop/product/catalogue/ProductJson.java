package vn.ocop.product.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The public answer about a product.
 *
 * @param code current product code; null before a commune received the first dossier
 * @param codes every code it ever had, the newest first
 * @param productSet 1..26; null for an imported product of a former group
 * @param stars of the certificate in force; null if there is none today
 * @param certificate the latest one, also when it has lapsed or was revoked
 * @param packagings in which it is sold now
 * @param picture null if there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Product", examples = """
                {"id": "019385b0-7a1e-7000-8000-000000000001", "code": "08-01021-1-2026",
                 "codes": [{"code": "08-01021-1-2026", "scheme": "DECISION_26", "from": "2026-11-21", "until": null}],
                 "name": "Chè Shan tuyết Hoàng Su Phì", "description": "Chè từ cây cổ thụ", "productSet": 11, "sector": "I",
                 "formerGroup": null, "communeCode": "01021", "provinceCode": "08", "origin": "REGISTERED", "state": "RECOGNISED",
                 "stars": 4, "packagings": [{"id": "019385b0-7a1e-7000-8000-000000000007", "form": "Hộp giấy",
                 "netContent": {"amount": "200", "unit": "G"}, "gtin": "8936000000011"}], "picture": null,
                 "certificate": {"number": "OCOP-08-2026-000001", "stars": 4, "state": "VALID",
                 "validFrom": "2026-11-21", "validUntil": "2029-11-21"},
                 "producer": {"id": "019385b0-7a1e-7000-8000-000000000002", "name": "HTX chè Shan tuyết Hoàng Su Phì",
                 "type": "COOPERATIVE", "communeCode": "01021", "provinceCode": "08"}, "createdAt": "2026-11-21T01:00:00Z"}
                """)
public record ProductJson(
        UUID id,
        @Nullable String code,
        List<CodeJson> codes,
        String name,
        String description,
        @Nullable Integer productSet,
        @Nullable String sector,
        @Nullable String formerGroup,
        String communeCode,
        String provinceCode,
        String origin,
        StarState state,
        @Nullable Integer stars,
        @Nullable CertificateJson certificate,
        ProducerFaceJson producer,
        List<PackagingJson> packagings,
        @Nullable PictureJson picture,
        Instant createdAt) {

    /** @param until last day; null while it is the current code */
    @Schema(name = "ProductCode")
    public record CodeJson(
            String code,
            String scheme,
            LocalDate from,
            @Nullable LocalDate until) {}

    @Schema(name = "ProductCertificate")
    public record CertificateJson(String number, int stars, String state, LocalDate validFrom, LocalDate validUntil) {}

    @Schema(name = "ProductProducer")
    public record ProducerFaceJson(UUID id, String name, String type, String communeCode, String provinceCode) {}

    /** @param gtin item number of GS1 as printed; null if it has none */
    @Schema(name = "Packaging")
    public record PackagingJson(
            UUID id,
            String form,
            NetContentJson netContent,
            @Nullable String gtin) {}

    /**
     * @param amount decimal
     * @param unit G, KG, ML, L, PIECE or M
     */
    @Schema(name = "PackagingNetContent")
    public record NetContentJson(String amount, String unit) {}

    /**
     * JPEG, drawn anew from what was uploaded.
     *
     * @param path below the public address of the system
     * @param thumbnail path of the small one: 320 pixels and 20 KiB at most
     * @param width of the large one, in pixels
     */
    @Schema(name = "ProductPicture")
    public record PictureJson(String path, String thumbnail, String sha256, int width, int height) {

        static PictureJson of(UUID productId, String sha256, int width, int height) {
            var path = "/api/v1/products/" + productId + "/picture";
            return new PictureJson(path, path + "/thumbnail", sha256, width, height);
        }
    }

    /** What the public reads once the certificate's last day has passed, whether or not that was announced already. */
    ProductJson lapsed() {
        var gone = certificate == null
                ? null
                : new CertificateJson(
                        certificate.number(),
                        certificate.stars(),
                        "EXPIRED",
                        certificate.validFrom(),
                        certificate.validUntil());
        return new ProductJson(
                id,
                code,
                codes,
                name,
                description,
                productSet,
                sector,
                formerGroup,
                communeCode,
                provinceCode,
                origin,
                StarState.LAPSED,
                null,
                gone,
                producer,
                packagings,
                picture,
                createdAt);
    }
}
