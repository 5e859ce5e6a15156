package vn.ocop.statistics.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;
import vn.ocop.statistics.publication.Publication.Counted;
import vn.ocop.statistics.publication.Publication.Printed;
import vn.ocop.statistics.publication.Publication.Standing;

/**
 * A publication as it stays.
 *
 * @param query null for what was printed elsewhere
 * @param source null for what was counted here
 */
public record PublicationJson(
        UUID id,
        String number,
        int revision,
        Text title,
        String measure,
        LocalDate asOf,
        String asOfPrinted,
        @Nullable LocalDate publishedOn,
        @Nullable String definition,
        @Nullable String boundaries,
        @Nullable QueryJson query,
        @Nullable SourceJson source,
        List<ValueJson> values,
        List<Text> caveats,
        Standing standing,
        Instant recordedAt) {

    record QueryJson(String cube, List<String> by, Instant knownAt) {}

    /** @param base what shares and ratios refer to; null if the source does not tell */
    record SourceJson(String citation, @Nullable Text base) {}

    static PublicationJson of(Publication publication) {
        return new PublicationJson(
                publication.id(),
                publication.number(),
                publication.revision(),
                publication.title(),
                publication.measure(),
                publication.asOf(),
                publication.asOfPrinted(),
                publication.publishedOn(),
                publication.definition(),
                publication.boundaries(),
                publication.origin() instanceof Counted(var cube, var by, var knownAt)
                        ? new QueryJson(cube, by, knownAt)
                        : null,
                publication.origin() instanceof Printed(var citation, var base) ? new SourceJson(citation, base) : null,
                publication.values().stream().map(ValueJson::of).toList(),
                publication.caveats(),
                publication.standing(),
                publication.recordedAt());
    }
}
