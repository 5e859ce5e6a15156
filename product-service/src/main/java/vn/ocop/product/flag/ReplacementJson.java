package vn.ocop.product.flag;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;

/** What stands in the place of a proof that fell: exactly one of a quality certificate, an IP right and a paper. */
@Schema(name = "ProofReplacement", examples = """
                {"qualityCertificateId": "019385b0-7a1e-7000-8000-0000000000ab", "note": "Cấp lại sau đánh giá"}
                """)
record ReplacementJson(
        @Nullable UUID qualityCertificateId,
        @Nullable UUID ipRightId,
        @Nullable PaperJson paper,
        @Nullable @Size(min = 1, max = 2000) String note) {

    /** @param validUntil last day; null without end */
    @Schema(name = "SeenPaper")
    record PaperJson(
            @Size(min = 1, max = 200) String number,
            @Size(min = 1, max = 300) String issuer,
            @Nullable LocalDate validUntil) {}
}
