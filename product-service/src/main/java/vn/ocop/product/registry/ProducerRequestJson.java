package vn.ocop.product.registry;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

/** A producer as registered or changed: the whole of it. Registration, contact and representative are kept apart from the public facts. */
@Schema(name = "ProducerRequest", examples = """
                {"name": "HTX chè Shan tuyết Hoàng Su Phì", "type": "COOPERATIVE", "communeCode": "01021",
                 "registration": {"number": "100307000123", "issuedOn": "2019-03-07", "issuer": "Phòng Tài chính – Kế hoạch"},
                 "contact": {"phone": "+84219000000", "email": "htx@example.vn", "address": "Hoàng Su Phì"},
                 "representative": {"name": "Nguyễn Thị A", "position": "Giám đốc", "gender": "FEMALE",
                                    "ethnicMinority": true, "disability": false}}
                """)
record ProducerRequestJson(
        @Size(min = 1, max = 300) String name,
        ProducerType type,
        String communeCode,
        @Nullable RegistrationJson registration,
        @Nullable ContactJson contact,
        @Nullable RepresentativeJson representative) {

    @Schema(name = "BusinessRegistration")
    record RegistrationJson(
            @Size(min = 1, max = 50) String number,
            @Nullable LocalDate issuedOn,
            @Nullable @Size(max = 300) String issuer) {}

    @Schema(name = "Contact")
    record ContactJson(
            @Nullable @Size(max = 30) @Pattern(value = "\\+?[0-9 ().-]*", code = "not-a-phone-number")
            String phone,

            @Nullable @Size(max = 254) @Pattern(value = "|[^@\\s]+@[^@\\s]+", code = "not-an-email")
            String email,

            @Nullable @Size(max = 500) String address) {}

    /** Personal data: what criterion 3.2 asks of the legal representative. Null means not stated. */
    @Schema(name = "Representative")
    record RepresentativeJson(
            @Size(min = 1, max = 200) String name,
            @Nullable @Size(max = 200) String position,
            @Nullable Gender gender,
            @Nullable Boolean ethnicMinority,
            @Nullable Boolean disability) {}

    enum Gender {
        FEMALE,
        MALE,
        OTHER
    }
}
