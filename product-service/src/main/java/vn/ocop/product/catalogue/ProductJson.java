package vn.ocop.product.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public answer about a product: two halves, each stored ready to send, put together when read (ADR-0191). */
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
        @JsonUnwrapped FaceJson face, @JsonUnwrapped StandingJson standing) {}
