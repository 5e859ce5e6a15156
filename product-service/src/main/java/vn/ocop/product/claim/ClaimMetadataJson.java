package vn.ocop.product.claim;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.input.Size;

/**
 * Who claims, and why.
 *
 * @param claimant name of the person
 * @param statement in which capacity the person acts for the producer, and what the paper proves
 */
@Schema(name = "ClaimMetadata", examples = """
                {"claimant": "Nguyễn Thị A", "statement": "Giám đốc hợp tác xã, theo giấy chứng nhận đăng ký kèm theo"}
                """)
record ClaimMetadataJson(
        @Size(min = 1, max = 200) String claimant,
        @Size(min = 1, max = 2000) String statement) {}
