package vn.ocop.certification.certificate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ocop.certification.certificate.Fact.Superseded;

/**
 * All certificates of one product, ordered by law and not by arrival: one product has one current certificate, and each gives way on the
 * first day of the first later one; what was annulled never was there. Adding the same certificates in any order gives an equal history.
 */
public record ProductHistory(List<Certificate> certificates) {

    public ProductHistory {
        certificates = settled(certificates.stream()
                .sorted(Comparator.comparing(Certificate::order))
                .toList());
    }

    public static ProductHistory empty() {
        return new ProductHistory(List.of());
    }

    /** A certificate that is there already is replaced, so that a repeat counts once. */
    public ProductHistory with(Certificate certificate) {
        var others = certificates.stream().filter(c -> !c.id().equals(certificate.id()));
        return new ProductHistory(Stream.concat(others, Stream.of(certificate)).toList());
    }

    /** The latest by legal day; whether it is in force is another question. */
    public Optional<Certificate> current() {
        return certificates.stream().filter(c -> !c.annulled()).reduce((_, later) -> later);
    }

    /** The one whose place it took. */
    public Optional<Certificate> before(Certificate certificate) {
        return certificates.stream()
                .filter(c -> !c.annulled() && c.order().compareTo(certificate.order()) < 0)
                .reduce((_, later) -> later);
    }

    private static List<Certificate> settled(List<Certificate> ordered) {
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> settled(ordered.get(i), ordered.subList(i + 1, ordered.size())))
                .toList();
    }

    /** The earliest first day among the later ones counts: an imported certificate may start after its decision. */
    private static Certificate settled(Certificate certificate, List<Certificate> later) {
        if (certificate.annulled()) {
            return certificate.notSuperseded();
        }
        return later.stream()
                .filter(c -> !c.annulled())
                .min(Comparator.comparing((Certificate c) -> c.validity().from())
                        .thenComparing(Certificate::order))
                .map(next -> certificate.with(new Superseded(next.validity().from(), next.id())))
                .orElseGet(certificate::notSuperseded);
    }
}
