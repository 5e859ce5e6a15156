package vn.ocop.statistics.plausibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The counters of today, counted by other and simpler means: everything is remembered and looked through once at the end. Shares no code with what keeps
 * the figures, so that one fault is not in both.
 */
final class RecountTally {

    /** @param set null if it is not known */
    record Issued(
            UUID certificate,
            UUID producer,
            int stars,
            @Nullable Integer set,
            LocalDate signedOn,
            Instant recordedAt,
            long version) {}

    record Decided(UUID source, boolean forwarded, LocalDate on, Instant recordedAt, long version) {}

    private static final Comparator<Issued> LATER_ISSUE = Comparator.comparing(Issued::signedOn)
            .thenComparing(each -> each.recordedAt().truncatedTo(ChronoUnit.MICROS))
            .thenComparing(each -> each.certificate().toString())
            .thenComparing(Issued::version);
    private static final Comparator<Decided> LATER_DECISION = Comparator.comparing(Decided::on)
            .thenComparing(each -> each.recordedAt().truncatedTo(ChronoUnit.MICROS))
            .thenComparing(each -> each.source().toString())
            .thenComparing(Decided::version);

    private final Map<UUID, Map<UUID, Issued>> issued = new HashMap<>();
    private final Map<UUID, Decided> decided = new HashMap<>();
    private final Set<UUID> annulled = new HashSet<>();

    void issued(UUID product, Issued certificate) {
        issued.computeIfAbsent(product, _ -> new HashMap<>())
                .merge(
                        certificate.certificate(),
                        certificate,
                        (one, other) -> LATER_ISSUE.compare(one, other) >= 0 ? one : other);
    }

    void annulled(UUID certificate) {
        annulled.add(certificate);
    }

    void decided(UUID product, Decided decision) {
        decided.merge(product, decision, (one, other) -> LATER_DECISION.compare(one, other) >= 0 ? one : other);
    }

    /** By the names of the kept-up counters: group and key with a slash between; those that are 0 are left out. */
    SortedMap<String, Long> counters() {
        var counters = new TreeMap<String, Long>();
        var producers = new HashSet<UUID>();
        for (var certificates : issued.values()) {
            certificates.values().stream()
                    .filter(each -> !annulled.contains(each.certificate()))
                    .max(LATER_ISSUE)
                    .ifPresent(counted -> {
                        var set = counted.set() == null ? "" : counted.set();
                        for (var kept : List.of("", "CELL_")) {
                            counters.merge(kept + "STARS/" + counted.stars(), 1L, Long::sum);
                            counters.merge(kept + "SET/" + set, 1L, Long::sum);
                        }
                        producers.add(counted.producer());
                    });
        }
        put(counters, "PRODUCERS/", producers.size());
        put(
                counters,
                "POTENTIAL5/",
                decided.values().stream().filter(Decided::forwarded).count());
        return counters;
    }

    private static void put(SortedMap<String, Long> counters, String name, long n) {
        if (n > 0) {
            counters.put(name, n);
        }
    }
}
