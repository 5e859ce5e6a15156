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
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.ids.Ids;

/** Table {@code certificate_copy}. */
@ApplicationScoped
public class RegisterStore {

    private final Db db;

    RegisterStore(Db db) {
        this.db = db;
    }

    /** What is here from a later event stays; of two events about one certificate the last counts. */
    @Transactional
    public void learn(List<ReceivedEvent<CertificateFacts>> events) {
        var rows = new TreeMap<UUID, @Nullable Object[]>();
        events.forEach(event -> rows.put(event.key(), args(event.payload(), event.aggregateVersion())));
        db.batch("""
                insert into certificate_copy (certificate_id, number, product_id, product_name, producer_id, producer_name,
                                              province_code, commune_code, stars, valid_from, valid_until, revoked_on,
                                              superseded_on, announced)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?::date, ?)
                on conflict (certificate_id) do update
                set valid_until = excluded.valid_until, announced = excluded.announced,
                    revoked_on = coalesce(excluded.revoked_on, certificate_copy.revoked_on),
                    superseded_on = case when ? then null
                                         else coalesce(excluded.superseded_on, certificate_copy.superseded_on) end
                where certificate_copy.announced < excluded.announced""", List.copyOf(rows.values()));
    }

    private static @Nullable Object[] args(CertificateFacts facts, long version) {
        return new @Nullable Object[] {
            facts.certificateId(),
            facts.number(),
            facts.productId(),
            facts.product().name(),
            facts.producerId(),
            facts.producer().name(),
            facts.product().provinceCode(),
            facts.product().communeCode(),
            facts.stars(),
            facts.validFrom(),
            facts.validUntil(),
            facts.endedOn(),
            facts.dayOf("SUPERSEDED"),
            version,
            facts.change().equals("REINSTATED")
        };
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
        results.forEach(id -> byCertificate.put(Ids.named("certificate/IMPORTED", id.toString()), id));
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
