package vn.ocop.assessment.council;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Refused;

@ApplicationScoped
class CouncilStore implements PanacheRepositoryBase<CouncilRow, UUID> {

    /** Sorts after every UUIDv7, so that the first page needs no query of its own. */
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    /** @throws Refused with {@link CouncilRefusal.NoSuchCouncil} */
    CouncilRow get(UUID id) {
        return known(id, findById(id));
    }

    /** @throws Refused with {@link CouncilRefusal.NoSuchCouncil} */
    CouncilRow lock(UUID id) {
        return known(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Newest first.
     *
     * @param after the last id of the previous page, or null for the first
     */
    List<CouncilRow> visible(Sight sight, @Nullable UUID after, int limit) {
        return find(
                        """
                        from CouncilRow c where c.id < ?1 and (?2 = true or c.provinceCode in ?3
                            or exists (select 1 from CouncilRow d join d.members m
                                       where d = c and m.username = ?4 and m.leftAt is null
                                         and (m.termFrom is null or m.termFrom <= ?5)
                                         and (m.termUntil is null or m.termUntil >= ?5)))
                        order by c.id desc""",
                        after == null ? LAST : after,
                        sight.nation(),
                        sight.provinces(),
                        sight.username(),
                        sight.today())
                .range(0, limit - 1)
                .list();
    }

    private static CouncilRow known(UUID id, @Nullable CouncilRow row) {
        if (row == null) {
            throw new Refused(new CouncilRefusal.NoSuchCouncil(id));
        }
        return row;
    }

    /** What the caller may see: by office and area, or by a seat whose term runs today. */
    record Sight(boolean nation, List<String> provinces, String username, LocalDate today) {}
}
