package vn.ocop.assessment.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.AreaScope;

@ApplicationScoped
class AssessmentStore implements PanacheRepositoryBase<AssessmentRow, UUID> {

    private static final String PENDING = Arrays.stream(State.values())
            .filter(State::awaitsResult)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));

    private final Db db;

    AssessmentStore(Db db) {
        this.db = db;
    }

    /** @throws Refused with {@link ReviewRefusal.NoSuchAssessment} */
    AssessmentRow get(UUID id) {
        return known(id, findById(id));
    }

    /**
     * Locks the row until commit, so two steps at once queue instead of failing.
     *
     * @throws Refused with {@link ReviewRefusal.NoSuchAssessment}
     */
    AssessmentRow lock(UUID id) {
        return known(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Holds the state still while others do the same, so that members save their sheets side by side. */
    AssessmentRow hold(UUID id) {
        return known(id, findById(id, LockModeType.PESSIMISTIC_READ));
    }

    /** How often this version of the dossier was assessed at the level. */
    int attempts(Subject subject, Level level) {
        return Math.toIntExact(count(
                "dossierId = ?1 and dossierVersion = ?2 and level = ?3",
                subject.dossierId(),
                subject.dossierVersion(),
                level));
    }

    boolean isFollowed(UUID id) {
        return count("previousId", id) > 0;
    }

    Optional<AssessmentRow> latestOf(UUID dossierId) {
        return find("dossierId = ?1 order by id desc", dossierId).page(0, 1).firstResultOptional();
    }

    Optional<AssessmentRow> latestOf(UUID dossierId, Level level) {
        return find("dossierId = ?1 and level = ?2 order by dossierVersion desc, attempt desc", dossierId, level)
                .firstResultOptional();
    }

    /** Newest first: what the filter asks for and the caller may see. */
    List<AssessmentRow> visible(Filter filter, Sight sight, @Nullable UUID after, int limit) {
        var args = new ArrayList<@Nullable Object>();
        var sql = new StringBuilder("select a.id from assessment a where (?::uuid is null or a.id < ?::uuid)");
        both(args, after);
        sql.append(" and (?::uuid is null or a.dossier_id = ?::uuid)");
        both(args, filter.dossierId());
        sql.append(" and (?::text is null or a.state = ?::text)");
        both(args, filter.state() == null ? null : filter.state().name());
        sql.append(" and (?::text is null or a.province_code = ?::text)");
        both(args, filter.province());
        sql.append(" and (?::uuid is null or a.council_id = ?::uuid)");
        both(args, filter.councilId());
        sql.append(" and (?::date is null or a.due_on < ?::date and a.state in (")
                .append(PENDING)
                .append("))");
        both(args, filter.dueBefore());
        sql.append(" and (").append(sight.area().sql()).append(' ');
        args.addAll(sight.area().args());
        sql.append("""
                 or exists (select 1 from council_member m
                            where m.council_id = a.council_id and m.username = ? and m.left_at is null
                              and coalesce(m.term_from, '-infinity') <= ? and coalesce(m.term_until, 'infinity') >= ?))
                 and not exists (select 1 from conflict_of_interest c
                                 where c.assessment_id = a.id and c.council_id = a.council_id and c.username = ?)
                 order by a.id desc limit ?""");
        args.addAll(List.of(sight.username(), sight.today(), sight.today(), sight.username(), limit));
        var ids = db.query(sql.toString(), r -> r.uuid("id"), args.toArray());
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id desc", ids);
    }

    /** Those of the given ones that lie in the office's area. */
    Set<UUID> reached(List<UUID> ids, Sight sight) {
        var args = new ArrayList<@Nullable Object>();
        args.add(ids.toArray(UUID[]::new));
        args.addAll(sight.area().args());
        return Set.copyOf(db.query(
                "select a.id from assessment a where a.id = any (?) and "
                        + sight.area().sql(),
                r -> r.uuid("id"),
                args.toArray()));
    }

    private static void both(List<@Nullable Object> args, @Nullable Object value) {
        args.add(value);
        args.add(value);
    }

    private static AssessmentRow known(UUID id, @Nullable AssessmentRow row) {
        if (row == null) {
            throw new Refused(new ReviewRefusal.NoSuchAssessment(id));
        }
        return row;
    }

    record Filter(
            @Nullable UUID dossierId,
            @Nullable State state,
            @Nullable String province,
            @Nullable UUID councilId,
            @Nullable LocalDate dueBefore) {}

    /** What the caller may see: by office and area, or by a seat, and never in conflict. */
    record Sight(AreaScope.Condition area, String username, LocalDate today) {}
}
