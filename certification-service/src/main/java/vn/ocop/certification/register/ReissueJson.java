package vn.ocop.certification.register;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Correction;
import vn.ocop.platform.input.Size;

/**
 * What the new certificate says otherwise; what is absent stays. Number and signer of the decision follow its own clerical correction.
 *
 * @param reason kept with the record
 */
@Schema(name = "Reissue", examples = """
                {"productName": "Chè Shan tuyết Hoàng Su Phì", "reason": "In sai tên sản phẩm"}""")
record ReissueJson(
        @Nullable @Size(max = 500) String productName,
        @Nullable @Size(max = 500) String producerName,
        @Nullable @Size(max = 100) String printedNumber,
        @Size(max = 2000) String reason) {

    Correction toDomain(Correction.@Nullable DecisionWords decision) {
        return new Correction(productName, producerName, printedNumber, decision);
    }
}
