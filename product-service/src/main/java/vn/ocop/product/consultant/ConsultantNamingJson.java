package vn.ocop.product.consultant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * Who advised on the dossier, and when: an account, or a name with the organisation, or both.
 *
 * @param username as in the identity provider; without it no conflict is found by itself
 * @param from first day of the advice
 * @param until last day; absent while it goes on
 */
@Schema(name = "ConsultantNaming", examples = """
                {"username": "tq.member3", "name": "Nguyễn Văn C", "organisation": "Công ty tư vấn C", "from": "2026-03-01",
                 "until": "2026-06-30"}
                """)
public record ConsultantNamingJson(
        @Nullable @Size(min = 1, max = 100) @Pattern("[A-Za-z0-9._@+-]+")
        String username,

        @Nullable @Size(min = 1, max = 200) String name,
        @Nullable @Size(min = 1, max = 300) String organisation,
        LocalDate from,
        @Nullable LocalDate until) {

    /** @param by who names the person, for an office or else for the producer */
    public Consultant toDomain(UUID id, UUID dossierId, Instant at, String by, boolean byOffice, LocalDate today) {
        check(today);
        var person = new Consultant.Person(text(username), text(name), text(organisation));
        return new Consultant(id, dossierId, person, from, until, at, by, byOffice, null);
    }

    private void check(LocalDate today) {
        var check = new InputCheck();
        if (text(username) == null) {
            require(name, "/name", check);
            require(organisation, "/organisation", check);
        }
        if (from.isAfter(today)) {
            check.reject("/from", "in-the-future");
        }
        if (until != null && until.isBefore(from)) {
            check.reject("/until", "before", from);
        }
        check.throwIfAny();
    }

    private static void require(@Nullable String value, String pointer, InputCheck check) {
        if (text(value) == null) {
            check.reject(pointer, "required");
        }
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
