package vn.ocop.product.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.product.registry.ProducerJson.PrivateFacts;
import vn.ocop.product.registry.ProducerRequestJson.ContactJson;
import vn.ocop.product.registry.ProducerRequestJson.Gender;
import vn.ocop.product.registry.ProducerRequestJson.RegistrationJson;
import vn.ocop.product.registry.ProducerRequestJson.RepresentativeJson;

/** Table {@code producer_private}: personal and business data, apart from the public facts. */
@ApplicationScoped
class PrivateStore {

    private static final String STORE = """
            insert into producer_private (producer_id, registration_number, registration_issued_on, registration_issuer, phone, email,
                address, representative_name, representative_position, gender, ethnic_minority, disability, ethnicity, permanent_address,
                founded_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (producer_id) do update set (registration_number, registration_issued_on, registration_issuer, phone, email,
                address, representative_name, representative_position, gender, ethnic_minority, disability, ethnicity,
                permanent_address, founded_on) =
               (excluded.registration_number, excluded.registration_issued_on, excluded.registration_issuer, excluded.phone,
                excluded.email, excluded.address, excluded.representative_name, excluded.representative_position, excluded.gender,
                excluded.ethnic_minority, excluded.disability, excluded.ethnicity, excluded.permanent_address, excluded.founded_on)
            """;

    private final Db db;

    PrivateStore(Db db) {
        this.db = db;
    }

    void store(UUID producerId, ProducerRequestJson request) {
        var registration = request.registration();
        var contact = request.contact();
        var person = request.representative();
        db.update(
                STORE,
                producerId,
                registration == null ? null : registration.number(),
                registration == null ? null : registration.issuedOn(),
                registration == null ? null : registration.issuer(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email(),
                contact == null ? null : contact.address(),
                person == null ? null : person.name(),
                person == null ? null : person.position(),
                person == null ? null : person.gender(),
                person == null ? null : person.ethnicMinority(),
                person == null ? null : person.disability(),
                person == null ? null : stated(person.ethnicity()),
                person == null ? null : stated(person.permanentAddress()),
                request.foundedOn());
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Nullable
    PrivateFacts find(UUID producerId) {
        return db.queryOne("select * from producer_private where producer_id = ?", PrivateStore::facts, producerId)
                .orElse(null);
    }

    private static PrivateFacts facts(Row row) throws SQLException {
        return new PrivateFacts(registration(row), contact(row), representative(row), row.dateOrNull("founded_on"));
    }

    private static @Nullable RegistrationJson registration(Row row) throws SQLException {
        var number = row.stringOrNull("registration_number");
        return number == null
                ? null
                : new RegistrationJson(
                        number, row.dateOrNull("registration_issued_on"), row.stringOrNull("registration_issuer"));
    }

    private static @Nullable ContactJson contact(Row row) throws SQLException {
        var contact =
                new ContactJson(row.stringOrNull("phone"), row.stringOrNull("email"), row.stringOrNull("address"));
        return contact.phone() == null && contact.email() == null && contact.address() == null ? null : contact;
    }

    private static @Nullable RepresentativeJson representative(Row row) throws SQLException {
        var name = row.stringOrNull("representative_name");
        if (name == null) {
            return null;
        }
        var gender = row.stringOrNull("gender");
        return new RepresentativeJson(
                name,
                row.stringOrNull("representative_position"),
                gender == null ? null : Gender.valueOf(gender),
                row.boolOrNull("ethnic_minority"),
                row.boolOrNull("disability"),
                row.stringOrNull("ethnicity"),
                row.stringOrNull("permanent_address"));
    }
}
