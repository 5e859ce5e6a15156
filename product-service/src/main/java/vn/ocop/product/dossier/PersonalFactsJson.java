package vn.ocop.product.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What Forms 01 and 02 say about the legal representative and the producer's business, for whoever may see it (ADR-0052). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DossierPersonalFacts")
public record PersonalFactsJson(
        @Nullable String representativeName,
        @Nullable String representativePosition,
        @Nullable String gender,
        @Nullable String ethnicity,
        @Nullable Boolean ethnicMinority,
        @Nullable Boolean disability,
        @Nullable String permanentAddress,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate foundedOn,
        @Nullable String registrationNumber,
        @Nullable LocalDate registrationIssuedOn,
        @Nullable String registrationIssuer) {

    static final PersonalFactsJson NONE =
            new PersonalFactsJson(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
