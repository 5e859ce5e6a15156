package vn.ocop.certification.ipuse;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom the use of one right is given, for what and when: what must not be given twice.
 *
 * @param holder the producer's id, or the name of another
 * @param products none for all
 * @param last last day on which it counts; null for no end
 */
record Given(
        String holder,
        List<UUID> products,
        LocalDate from,
        @Nullable LocalDate last) {

    static Given of(IpUseJson.NewJson use) {
        return new Given(holder(use.holderProducerId(), use.holderName()), use.products(), use.from(), use.until());
    }

    static Given of(IpUseView use) {
        var revokedOn = use.revokedOn();
        var last = use.until();
        if (revokedOn != null && (last == null || !revokedOn.isAfter(last))) {
            last = revokedOn.minusDays(1);
        }
        return new Given(holder(use.holderProducerId(), use.holderName()), use.productIds(), use.from(), last);
    }

    private static String holder(@Nullable UUID producerId, @Nullable String name) {
        return producerId == null ? String.valueOf(name).strip().toLowerCase(Locale.ROOT) : producerId.toString();
    }

    boolean overlaps(Given other) {
        return holder.equals(other.holder)
                && (products.isEmpty() || other.products.isEmpty() || !Collections.disjoint(products, other.products))
                && !endsBefore(other)
                && !other.endsBefore(this);
    }

    private boolean endsBefore(Given other) {
        return last != null && last.isBefore(other.from);
    }
}
