package vn.ocop.assessment.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;

@ApplicationScoped
class DueUseCases {

    private static final int KEYS = 4;

    private final DueStore store;
    private final Caller caller;
    private final Clock clock;

    DueUseCases(DueStore store, Caller caller, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<DueJson> list(
            @Nullable Level level, DueJson.@Nullable Kind kind, @Nullable LocalDate dueBefore, PageRequest page) {
        var areas = caller.areas();
        var sight = new DueStore.Sight(
                areas.condition("d.province_code", "d.commune_code"), areas.nation(), caller.username());
        var filter = new DueStore.Filter(level, kind, dueBefore, VietnamTime.today(clock));
        return Page.of(
                store.due(filter, sight, after(page.withKeys(KEYS)), page.limit() + 1),
                page,
                due -> PageRequest.cursor(due.dueOn(), due.kind(), due.id(), due.productId()),
                due -> due);
    }

    private static DueStore.@Nullable Key after(PageRequest page) {
        var keys = page.afterKeys();
        if (keys.isEmpty()) {
            return null;
        }
        try {
            return new DueStore.Key(
                    LocalDate.parse(keys.get(0)),
                    keys.get(1),
                    UUID.fromString(keys.get(2)),
                    UUID.fromString(keys.get(3)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }
}
