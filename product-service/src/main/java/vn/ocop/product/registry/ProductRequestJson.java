package vn.ocop.product.registry;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;

/**
 * A product as registered or changed: the whole of it.
 *
 * @param producerId stays as it was first given
 * @param productSet 1..26 of Decision 26/2026, Appendix I
 */
@Schema(name = "ProductRequest", examples = """
                {"producerId": "019385b0-7a1e-7000-8000-000000000002", "productSet": 11, "name": "Chè Shan tuyết Hoàng Su Phì",
                 "communeCode": "01021", "description": "Chè từ cây cổ thụ trên 1.300 m"}
                """)
record ProductRequestJson(
        UUID producerId,
        int productSet,
        @Size(min = 1, max = 300) String name,
        String communeCode,
        @Nullable @Size(max = 5000) String description) {}
