package vn.ocop.product.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.registry.ProducerRequestJson.ContactJson;
import vn.ocop.product.registry.ProducerRequestJson.RegistrationJson;
import vn.ocop.product.registry.ProducerRequestJson.RepresentativeJson;

/**
 * A producer. The last four members are absent unless the reader is one of its accounts, an office of its area or the auditor.
 *
 * @param origin REGISTERED here, or IMPORTED with a result decided elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Producer", examples = """
                {"id": "019385b0-7a1e-7000-8000-000000000002", "name": "HTX chè Shan tuyết Hoàng Su Phì", "type": "COOPERATIVE",
                 "communeCode": "01021", "provinceCode": "08", "origin": "REGISTERED", "createdAt": "2026-11-21T01:00:00Z"}
                """)
record ProducerJson(
        UUID id,
        String name,
        String type,
        String communeCode,
        String provinceCode,
        String origin,
        Instant createdAt,
        @Nullable RegistrationJson registration,
        @Nullable ContactJson contact,
        @Nullable RepresentativeJson representative,
        @Nullable LocalDate foundedOn) {

    static ProducerJson of(ProducerRow row, @Nullable PrivateFacts facts) {
        return new ProducerJson(
                row.id,
                row.name,
                row.type.name(),
                row.communeCode,
                row.provinceCode,
                row.origin,
                row.createdAt,
                facts == null ? null : facts.registration(),
                facts == null ? null : facts.contact(),
                facts == null ? null : facts.representative(),
                facts == null ? null : facts.foundedOn());
    }

    /** What stands in {@code producer_private}. */
    record PrivateFacts(
            @Nullable RegistrationJson registration,
            @Nullable ContactJson contact,
            @Nullable RepresentativeJson representative,
            @Nullable LocalDate foundedOn) {}
}
