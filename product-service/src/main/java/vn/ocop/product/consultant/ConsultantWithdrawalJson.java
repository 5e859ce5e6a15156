package vn.ocop.product.consultant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.input.Size;

/** @param reason why it was wrong to name the person; that the advice has ended is none */
@Schema(name = "ConsultantWithdrawal", examples = "{\"reason\": \"Ghi nhầm người\"}")
public record ConsultantWithdrawalJson(
        @Size(min = 1, max = 2000) String reason) {}
