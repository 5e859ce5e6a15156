package vn.ocop.product.flag;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What lapsed by its dates: each day is looked at once, with those that were missed. Two replicas at it do the same and nothing twice. */
@ApplicationScoped
class FlagDayUseCases {

    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FlagStore store;
    private final RestingStore resting;
    private final FlagUseCases flags;
    private final Clock clock;

    FlagDayUseCases(FlagStore store, RestingStore resting, FlagUseCases flags, Clock clock) {
        this.store = store;
        this.resting = resting;
        this.flags = flags;
        this.clock = clock;
    }

    /** @return how many products were looked at; 0 also when this day was looked at before */
    int review(LocalDate today) {
        var since = store.lastDay().orElse(LocalDate.EPOCH);
        if (!since.isBefore(today)) {
            return 0;
        }
        var looked = review(since, today);
        QuarkusTransaction.requiringNew().run(() -> store.keepDay(today, clock.instant()));
        return looked;
    }

    /** What fell after a day, up to today. */
    int review(LocalDate since, LocalDate today) {
        var looked = 0;
        var page = List.of(BEFORE_ALL);
        do {
            var after = page.getLast();
            page = QuarkusTransaction.requiringNew().call(() -> {
                var products = resting.falling(since, today, after, BATCH);
                flags.review(products, today);
                return products;
            });
            looked += page.size();
        } while (page.size() == BATCH);
        return looked;
    }
}
