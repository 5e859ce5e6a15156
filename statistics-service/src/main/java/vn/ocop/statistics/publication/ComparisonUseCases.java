package vn.ocop.statistics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.publication.ChangedRecordsStore.ChangedRecords;
import vn.ocop.statistics.publication.ComparisonJson.CheckJson;
import vn.ocop.statistics.publication.ComparisonJson.DifferenceJson;
import vn.ocop.statistics.publication.ComparisonJson.OtherJson;
import vn.ocop.statistics.publication.ComparisonJson.RecomputedJson;
import vn.ocop.statistics.publication.ComparisonJson.TodayJson;
import vn.ocop.statistics.publication.CountedFigureUseCases.Frozen;
import vn.ocop.statistics.publication.CountedFigureUseCases.Question;
import vn.ocop.statistics.publication.Publication.Counted;
import vn.ocop.statistics.publication.Publication.Printed;

@ApplicationScoped
class ComparisonUseCases {

    /** Measures of printed figures that this system counts too. */
    private static final Set<String> COUNTED_HERE = Set.of("products", "producers", "certificates");

    private final PublicationUseCases publications;
    private final CountedFigureUseCases figures;
    private final ChangedRecordsStore records;
    private final Clock clock;

    ComparisonUseCases(
            PublicationUseCases publications, CountedFigureUseCases figures, ChangedRecordsStore records, Clock clock) {
        this.publications = publications;
        this.figures = figures;
        this.records = records;
        this.clock = clock;
    }

    ComparisonJson compare(UUID id) {
        var publication = publications.find(id);
        var now = clock.instant();
        var recomputed = publication.origin() instanceof Counted counted ? recompute(publication, counted) : null;
        return new ComparisonJson(
                publication.id(),
                publication.number(),
                publication.revision(),
                recomputed,
                today(publication, now),
                publication.origin() instanceof Counted counted ? changed(publication, counted, now) : null,
                Check.of(publication).stream().map(CheckJson::of).toList(),
                others(publication));
    }

    private RecomputedJson recompute(Publication publication, Counted counted) {
        var differences = Difference.between(
                publication.values(),
                count(publication, counted, counted.knownAt()).values());
        return new RecomputedJson(
                differences.isEmpty(),
                differences.stream().map(DifferenceJson::of).toList());
    }

    private @Nullable TodayJson today(Publication publication, Instant now) {
        var measure = publication.measure();
        return switch (publication.origin()) {
            case Counted counted -> today(publication.values(), count(publication, counted, now));
            case Printed _ ->
                publication.whole(measure).isEmpty() || !COUNTED_HERE.contains(measure)
                        ? null
                        : today(wholesOf(publication, measure), wholes(publication, measure, now));
        };
    }

    private static TodayJson today(List<PublishedValue> before, Frozen now) {
        return new TodayJson(
                now.definition(),
                now.knownAt(),
                now.values().getFirst().value().toPlainString(),
                Difference.between(before, now.values()).stream()
                        .map(DifferenceJson::of)
                        .toList());
    }

    private static List<PublishedValue> wholesOf(Publication publication, String measure) {
        return publication.whole(measure).map(List::of).orElseThrow();
    }

    private Frozen wholes(Publication publication, String measure, Instant now) {
        var counted = figures.count(new Question(
                measure,
                List.of("origin"),
                publication.boundaries(),
                publication.asOf(),
                now,
                publication.definition()));
        return new Frozen(
                counted.asOf(),
                counted.knownAt(),
                counted.definition(),
                counted.boundaries(),
                counted.values().subList(0, 1));
    }

    private Frozen count(Publication publication, Counted counted, Instant knownAt) {
        return figures.count(new Question(
                counted.cube(),
                counted.by(),
                publication.boundaries(),
                publication.asOf(),
                knownAt,
                publication.definition()));
    }

    private ChangedRecords changed(Publication publication, Counted counted, Instant now) {
        var definition =
                Definition.named(String.valueOf(publication.definition())).orElseThrow();
        return records.between(counted.cube(), definition, publication.asOf(), counted.knownAt(), now);
    }

    private List<OtherJson> others(Publication publication) {
        return publications.ofDay(publication.measure(), publication.asOf()).stream()
                .filter(other -> !other.id().equals(publication.id()))
                .map(other -> other(publication, other))
                .toList();
    }

    private static OtherJson other(Publication publication, Publication other) {
        var mine = publication.whole(publication.measure());
        var its = other.whole(publication.measure());
        return new OtherJson(
                other.id(),
                other.number(),
                other.revision(),
                other.standing(),
                other.origin() instanceof Printed(var citation, var _) ? citation : null,
                its.map(value -> value.value().toPlainString()).orElse(null),
                mine.isPresent() && its.isPresent()
                        ? its.get().value().subtract(mine.get().value()).toPlainString()
                        : null);
    }
}
