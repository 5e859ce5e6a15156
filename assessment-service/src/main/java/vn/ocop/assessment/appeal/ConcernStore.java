package vn.ocop.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.register.Recognised;
import vn.ocop.assessment.register.RegisterStore;
import vn.ocop.assessment.review.Docket;
import vn.ocop.platform.database.Db;

/** What can be appealed or complained about, and table {@code complainant}. */
@ApplicationScoped
class ConcernStore {

    private final Db db;
    private final RegisterStore register;

    ConcernStore(Db db, RegisterStore register) {
        this.db = db;
        this.register = register;
    }

    /** What stands against the producer; the latest if there are several. */
    Optional<Target> target(UUID assessmentId) {
        return db.queryOne(
                """
                select 'DECISION' as kind, d.id, d.number, d.signed_on as day
                from decision d join decision_item i on i.decision_id = d.id where i.assessment_id = ?
                union all
                select 'NOTICE', n.id, n.number, n.signed_on from notice n where n.assessment_id = ?
                union all
                select 'REJECTION', null, null, (max(f.found_at) at time zone 'Asia/Ho_Chi_Minh')::date
                from rule_finding f join assessment a on a.id = f.assessment_id
                where a.id = ? and a.state = 'REJECTED' having count(*) > 0
                order by day desc limit 1""",
                r -> new Target(
                        Target.Kind.valueOf(r.string("kind")),
                        r.uuidOrNull("id"),
                        r.stringOrNull("number"),
                        r.date("day")),
                assessmentId,
                assessmentId,
                assessmentId);
    }

    static Concern of(Docket docket) {
        var product = docket.subject().product();
        var producer = docket.subject().producer();
        return new Concern(
                docket.id(),
                null,
                product.id(),
                product.name(),
                producer.id(),
                producer.name(),
                docket.assessment().level(),
                product.provinceCode(),
                product.communeCode());
    }

    Optional<Concern> ofCertificate(String number) {
        return register.byNumber(number).map(recognised -> of(recognised, recognised.number()));
    }

    /** By its latest certificate; one without, by its latest assessment. */
    Optional<Concern> ofProduct(UUID productId) {
        return register.ofProduct(productId)
                .map(recognised -> of(recognised, null))
                .or(() -> assessed(productId));
    }

    void keepComplainant(UUID petitionId, ComplainantJson complainant) {
        db.update(
                "insert into complainant (petition_id, name, contact) values (?, ?, ?)",
                petitionId,
                complainant.name(),
                complainant.contact());
    }

    Optional<ComplainantJson> complainant(UUID petitionId) {
        return db.queryOne(
                "select name, contact from complainant where petition_id = ?",
                r -> new ComplainantJson(r.string("name"), r.string("contact")),
                petitionId);
    }

    private Optional<Concern> assessed(UUID productId) {
        return db.queryOne(
                "select * from assessment where product_id = ? order by id desc limit 1",
                r -> new Concern(
                        null,
                        null,
                        productId,
                        r.string("product_name"),
                        r.uuid("producer_id"),
                        r.string("producer_name"),
                        Level.valueOf(r.string("level")),
                        r.string("province_code"),
                        r.string("commune_code")),
                productId);
    }

    private static Concern of(Recognised recognised, @Nullable String number) {
        return new Concern(
                null,
                number,
                recognised.productId(),
                recognised.productName(),
                recognised.producerId(),
                recognised.producerName(),
                recognised.level(),
                recognised.provinceCode(),
                recognised.communeCode());
    }
}
