package vn.ocop.product.registry;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.reference.VietnameseText;

/**
 * A producer as registered or changed: the whole of it, with every field of Forms 01 and 02 about the producer. All but name, type
 * and place is kept apart from the public facts.
 *
 * @param foundedOn when the producer was founded (Form 02)
 */
@Schema(name = "ProducerRequest", examples = """
                {"name": "HTX chè Shan tuyết Hoàng Su Phì", "type": "COOPERATIVE", "communeCode": "01021",
                 "registration": {"number": "100307000123", "issuedOn": "2019-03-07", "issuer": "Phòng Tài chính – Kế hoạch"}, "foundedOn": "2018-05-02",
                 "contact": {"phone": "+84219000000", "email": "htx@example.vn", "address": "Hoàng Su Phì"},
                 "representative": {"name": "Nguyễn Thị A", "position": "Giám đốc", "gender": "FEMALE",
                                    "ethnicMinority": true, "disability": false, "ethnicity": "Dao", "permanentAddress": "Thôn 1, Hoàng Su Phì"}}
                """)
record ProducerRequestJson(
        @Size(min = 1, max = 300) String name,
        ProducerType type,
        String communeCode,
        @Nullable RegistrationJson registration,
        @Nullable ContactJson contact,
        @Nullable RepresentativeJson representative,
        @Nullable LocalDate foundedOn) {

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

    /**
     * Personal data: what Forms 01 and 02 and criterion 3.2 ask of the legal representative. Null means not stated.
     *
     * @param ethnicity ethnic group; every one but the Kinh is a minority
     */
    @Schema(name = "Representative")
    record RepresentativeJson(
            @Size(min = 1, max = 200) String name,
            @Nullable @Size(max = 200) String position,
            @Nullable Gender gender,
            @Nullable Boolean ethnicMinority,
            @Nullable Boolean disability,
            @Nullable @Size(max = 100) String ethnicity,
            @Nullable @Size(max = 500) String permanentAddress) {

        private static final String MAJORITY = "kinh";

        /** Whether the ethnic group and the tick beside it say the same; so if one of them is missing. */
        boolean agreesOnMinority() {
            return ethnicity == null
                    || ethnicity.isBlank()
                    || ethnicMinority == null
                    || ethnicMinority != VietnameseText.fold(ethnicity).strip().equals(MAJORITY);
        }
    }

    enum Gender {
        FEMALE,
        MALE,
        OTHER
    }
}
