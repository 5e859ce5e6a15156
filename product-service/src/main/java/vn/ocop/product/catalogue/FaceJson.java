package vn.ocop.product.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a product is, whatever its certificate says.
 *
 * @param code current product code; null before a commune received the first dossier
 * @param codes every code it ever had, the newest first
 * @param productSet 1..26; null for an imported product of a former group
 * @param packagings in which it is sold now
 * @param picture null if there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FaceJson(
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
}
