package vn.ocop.product.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.input.Size;

/** @param reason told to the claimant */
@Schema(name = "ClaimRejection", examples = "{\"reason\": \"Giấy đăng ký không ghi tên người yêu cầu\"}")
record ClaimRejectionJson(@Size(min = 1, max = 2000) String reason) {}
