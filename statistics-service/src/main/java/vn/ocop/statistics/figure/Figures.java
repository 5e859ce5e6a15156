package vn.ocop.statistics.figure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.ocop.statistics.figure.Counter.Group;

/**
 * The headline figures. "Recognised" is the sum of the stars and is kept nowhere else, so it cannot disagree with them.
 *
 * @param counters those that are missing are 0
 */
public record Figures(Map<Counter, Long> counters) {

    public Figures {
        counters = Map.copyOf(counters);
    }

    public long recognised() {
        return byStars().values().stream().mapToLong(Long::longValue).sum();
    }

    /** By 3, 4 and 5; each is there, if only as 0. */
    public SortedMap<String, Long> byStars() {
        var stars = new TreeMap<String, Long>();
        for (var count = 3; count <= 5; count++) {
            var key = Integer.toString(count);
            stars.put(key, value(new Counter(Group.STARS, key)));
        }
        return stars;
    }

    /** Each sector is there; the sum is {@link #recognised()}. */
    public SortedMap<Sector, Long> bySector() {
        var sectors = new TreeMap<Sector, Long>();
        for (var sector : Sector.values()) {
            sectors.put(sector, 0L);
        }
        counters.forEach((counter, n) -> {
            if (counter.group() == Group.SET) {
                sectors.merge(sectorOf(counter.key()), n, Long::sum);
            }
        });
        return sectors;
    }

    public long potentialFive() {
        return value(Counter.POTENTIAL5);
    }

    public long producers() {
        return value(Counter.PRODUCERS);
    }

    private long value(Counter counter) {
        return counters.getOrDefault(counter, 0L);
    }

    private static Sector sectorOf(String set) {
        return Sector.ofSet(set.isEmpty() ? null : Integer.valueOf(set));
    }
}
