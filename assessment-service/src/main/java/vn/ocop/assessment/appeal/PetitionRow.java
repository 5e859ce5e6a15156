package vn.ocop.assessment.appeal;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.platform.database.Row;

/** Rows of {@code petition} and {@code petition_step} as values. */
final class PetitionRow {

    private PetitionRow() {}

    static Petition petition(Row r, List<Step> steps) throws SQLException {
        return new Petition(
                r.uuid("id"),
                PetitionKind.valueOf(r.string("kind")),
                concern(r),
                appeal(r),
                r.string("text"),
                r.date("filed_on"),
                r.date("due_on"),
                steps);
    }

    static Step step(Row r) throws SQLException {
        return switch (PetitionState.valueOf(r.string("state"))) {
            case ACCEPTED -> r.json("content", Step.Accepted.class);
            case INADMISSIBLE -> r.json("content", Step.Inadmissible.class);
            case RESOLVED -> r.json("content", Step.Resolved.class);
            case WITHDRAWN -> r.json("content", Step.Withdrawn.class);
            case FILED -> throw new IllegalStateException("no step leads to FILED");
        };
    }

    private static Concern concern(Row r) throws SQLException {
        return new Concern(
                r.uuidOrNull("assessment_id"),
                r.stringOrNull("certificate_number"),
                r.uuid("product_id"),
                r.string("product_name"),
                r.uuid("producer_id"),
                r.string("producer_name"),
                Level.valueOf(r.string("level")),
                r.string("province_code"),
                r.stringOrNull("commune_code"));
    }

    private static Petition.@Nullable Appeal appeal(Row r) throws SQLException {
        var target = r.jsonOrNull("target", Target.class);
        return target == null
                ? null
                : new Petition.Appeal(
                        target, r.date("received_on"), r.jsonOrNull("obstacle", PetitionTerms.Obstacle.class));
    }
}
