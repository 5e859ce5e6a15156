package vn.ocop.product.packaging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

/** @param gtin item number of GS1 with 8, 12, 13 or 14 digits; none for what is sold without a bar code */
@Schema(name = "PackagingRequest", examples = """
                {"form": "Hộp giấy", "netContent": {"amount": "200", "unit": "G"}, "gtin": "8936000000011"}
                """)
record PackagingRequestJson(
        @Size(min = 1, max = 200) String form,
        NetContentJson netContent,
        @Nullable @Size(max = 20) String gtin) {

    /** @param amount decimal with a point, three places at most */
    @Schema(name = "NetContent")
    record NetContentJson(
            @Pattern("[0-9]{1,7}([.][0-9]{1,3})?") String amount, Unit unit) {}

    enum Unit {
        G,
        KG,
        ML,
        L,
        PIECE,
        M
    }
}
