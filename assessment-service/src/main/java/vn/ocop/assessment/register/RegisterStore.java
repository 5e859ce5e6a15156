package vn.ocop.assessment.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.ids.Ids;

/** Table {@code certificate_copy}. */
@ApplicationScoped
public class RegisterStore {

    private static final String LEARN = """
            insert into certificate_copy (certificate_id, number, product_id, product_name, producer_id, producer_name,
                                          province_code, commune_code, stars, valid_from, valid_until, revoked_on,
                                          superseded_on, announced)
            select id, number, product_id, product_name, producer_id, producer_name, province_code, commune_code, stars,
                   valid_from::date, valid_until::date, revoked_on::date, superseded_on::date, announced
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
              as g(id, number, product_id, product_name, producer_id, producer_name, province_code, commune_code, stars,
                   valid_from, valid_until, revoked_on, superseded_on, announced)
            on conflict (certificate_id) do update
            set valid_until = excluded.valid_until, announced = excluded.announced,
                revoked_on = coalesce(excluded.revoked_on, certificate_copy.revoked_on),
                superseded_on = case when excluded.certificate_id = any (?::uuid[]) then null
                                     else coalesce(excluded.superseded_on, certificate_copy.superseded_on) end
            where certificate_copy.announced < excluded.announced
            """;

    private final Db db;

    RegisterStore(Db db) {
        this.db = db;
    }

    /** What is here from a later event stays; of two events about one certificate the last counts. */
    @Transactional
    public void learn(List<ReceivedEvent<CertificateFacts>> events) {
        var last = new TreeMap<UUID, ReceivedEvent<CertificateFacts>>();
        events.forEach(event -> last.put(event.key(), event));
        var rows = List.copyOf(last.values());
        db.update(
                LEARN,
                last.keySet().toArray(UUID[]::new),
                texts(rows, CertificateFacts::number),
                uuids(rows, CertificateFacts::productId),
                texts(rows, facts -> facts.product().name()),
                uuids(rows, CertificateFacts::producerId),
                texts(rows, facts -> facts.producer().name()),
                texts(rows, facts -> facts.product().provinceCode()),
                texts(rows, facts -> facts.product().communeCode()),
                rows.stream().map(event -> event.payload().stars()).toArray(Integer[]::new),
                texts(rows, facts -> facts.validFrom().toString()),
                texts(rows, facts -> facts.validUntil().toString()),
                texts(rows, facts -> day(facts.endedOn())),
                texts(rows, facts -> day(facts.dayOf("SUPERSEDED"))),
                rows.stream().map(ReceivedEvent::aggregateVersion).toArray(Long[]::new),
                rows.stream()
                        .filter(event -> event.payload().change().equals("REINSTATED"))
                        .map(ReceivedEvent::key)
                        .toArray(UUID[]::new));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String[] texts(
            List<ReceivedEvent<CertificateFacts>> rows, Function<CertificateFacts, @Nullable String> text) {
        return rows.stream().map(ReceivedEvent::payload).map(text).toArray(String[]::new);
    }

    private static UUID[] uuids(List<ReceivedEvent<CertificateFacts>> rows, Function<CertificateFacts, UUID> id) {
        return rows.stream().map(ReceivedEvent::payload).map(id).toArray(UUID[]::new);
    }

    /** @param number as printed in the register; capitals and spaces around do not matter */
    public Optional<Recognised> byNumber(String number) {
        return db.queryOne(
                "select * from certificate_copy where number = ?",
                RegisterStore::read,
                number.strip().toUpperCase(Locale.ROOT));
    }

    public Optional<Recognised> ofProduct(UUID productId) {
        return db.queryOne(
                "select * from certificate_copy where product_id = ? order by valid_from desc, number desc limit 1",
                RegisterStore::read,
                productId);
    }

    /** The certificate that counts on a day. */
    public Optional<Recognised> inForce(UUID productId, LocalDate day) {
        return db.queryOne("""
                select * from certificate_copy
                where product_id = ? and valid_from <= ? and valid_until >= ?
                  and (revoked_on is null or revoked_on > ?) and (superseded_on is null or superseded_on > ?)
                order by valid_from desc, number desc limit 1""", RegisterStore::read, productId, day, day, day, day);
    }

    /** The latest certificate of each product, at most so many. */
    public List<Recognised> ofProducer(UUID producerId, int limit) {
        return db.query("""
                select distinct on (product_id) * from certificate_copy where producer_id = ?
                order by product_id, valid_from desc, number desc limit ?""", RegisterStore::read, producerId, limit);
    }

    /** Numbers of the certificates that rest on results decided elsewhere, by result; the register names them after it (docs/events.md). */
    public Map<UUID, String> numbersOfResults(List<UUID> results) {
        var byCertificate = new HashMap<UUID, UUID>();
        results.forEach(id -> byCertificate.put(Ids.following(id, "certificate/IMPORTED"), id));
        var numbers = new HashMap<UUID, String>();
        db.query(
                        "select certificate_id, number from certificate_copy where certificate_id = any(?::uuid[])",
                        r -> Map.entry(r.uuid("certificate_id"), r.string("number")),
                        (Object) byCertificate.keySet().toArray(UUID[]::new))
                .forEach(e -> numbers.put(Objects.requireNonNull(byCertificate.get(e.getKey())), e.getValue()));
        return numbers;
    }

    private static Recognised read(Row r) throws java.sql.SQLException {
        return new Recognised(
                r.uuid("product_id"),
                r.string("product_name"),
                r.uuid("producer_id"),
                r.string("producer_name"),
                r.string("province_code"),
                r.stringOrNull("commune_code"),
                r.intValue("stars"),
                r.string("number"),
                r.dateOrNull("revoked_on"));
    }
}
