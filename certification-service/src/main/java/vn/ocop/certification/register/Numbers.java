package vn.ocop.certification.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.RegisterNumber;

/** Register numbers for recognitions, taken from each series at once and given out in order. */
final class Numbers {

    private record Series(String name, int year) implements Comparable<Series> {

        static Series of(Recognition recognition) {
            return new Series(
                    recognition.series(), recognition.decision().signedOn().getYear());
        }

        @Override
        public int compareTo(Series other) {
            var byName = name.compareTo(other.name);
            return byName == 0 ? Integer.compare(year, other.year) : byName;
        }
    }

    private final Map<Series, Integer> last = new HashMap<>();

    /** Series are locked in their order, so that two transactions cannot wait for each other. */
    Numbers(CertificateStore store, List<Recognition> recognitions) {
        var counts = new TreeMap<Series, Integer>();
        recognitions.forEach(recognition -> counts.merge(Series.of(recognition), 1, Integer::sum));
        counts.forEach((series, count) -> last.put(series, store.takeSerials(series.name, series.year, count) - count));
    }

    RegisterNumber next(Recognition recognition) {
        var series = Series.of(recognition);
        int serial = Objects.requireNonNull(last.merge(series, 1, Integer::sum));
        return RegisterNumber.of(series.name, series.year, serial);
    }
}
