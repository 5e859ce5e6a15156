package vn.ocop.statistics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.publication.CountedFigureUseCases.Question;
import vn.ocop.statistics.publication.Publication.Counted;
import vn.ocop.statistics.publication.Publication.Printed;
import vn.ocop.statistics.publication.PublicationRefusal.NoSuchPublication;
import vn.ocop.statistics.publication.PublicationRefusal.NotSettled;
import vn.ocop.statistics.publication.PublicationStore.PageAfter;

@ApplicationScoped
class PublicationUseCases {

    /** Events may still be under way for so long; a figure of an earlier moment stays what it was (ADR-0171). */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private static final String SUBJECT = "publication";

    private final PublicationStore store;
    private final CountedFigureUseCases figures;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    PublicationUseCases(
            PublicationStore store, CountedFigureUseCases figures, AuditLog audit, Caller caller, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PublicationJson publish(NewPublicationJson body) {
        caller.requireArea(Area.nation());
        var today = VietnamTime.today(clock);
        check(body, today);
        store.lock();
        var publication =
                body.cube() == null ? printed(Ids.next(), body, today) : counted(Ids.next(), body, body.cube(), today);
        store.add(publication);
        audit.append("publication-recorded", SUBJECT, publication.id(), publication);
        return PublicationJson.of(publication);
    }

    /** One that is collected; if it is there already it stays as it is. */
    @Transactional
    boolean addCollected(UUID id, NewPublicationJson body) {
        store.lock();
        if (store.has(id)) {
            return false;
        }
        var publication = printed(id, body, VietnamTime.today(clock));
        store.add(publication);
        audit.appendSystem("collected", "publication-recorded", SUBJECT, id, publication);
        return true;
    }

    PublicationJson get(UUID id) {
        return PublicationJson.of(find(id));
    }

    Publication find(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused(new NoSuchPublication(id)));
    }

    Page<PublicationJson> list(@Nullable String measure, @Nullable LocalDate asOf, PageRequest page) {
        var keys = page.withKeys(2).afterKeys();
        var after = new PageAfter(keys.isEmpty() ? null : day(keys.getFirst()), page.afterId(), page.limit() + 1);
        return Page.of(
                store.list(measure, asOf, after),
                page,
                publication -> PageRequest.cursor(publication.asOf(), publication.id()),
                PublicationJson::of);
    }

    /** In the order of their revisions. */
    List<Publication> ofDay(String measure, LocalDate asOf) {
        return store.list(measure, asOf, new PageAfter(null, null, PageRequest.MAX_LIMIT)).stream()
                .sorted(Comparator.comparing(Publication::measure).thenComparing(Publication::revision))
                .toList();
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeException e) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }

    private static void check(NewPublicationJson body, LocalDate today) {
        var check = new InputCheck();
        if (body.asOf() != null && body.asOf().isAfter(today)) {
            check.reject("/asOf", "in-the-future");
        }
        if (body.publishedOn() != null && body.publishedOn().isAfter(today)) {
            check.reject("/publishedOn", "in-the-future");
        }
        if (body.cube() == null) {
            requirePrinted(body, check);
        } else {
            forbidPrinted(body, check);
        }
        check.throwIfAny();
    }

    private static void requirePrinted(NewPublicationJson body, InputCheck check) {
        if (body.citation() == null || body.citation().isBlank()) {
            check.reject("/citation", "required");
        }
        if (body.values() == null) {
            check.reject("/values", "required");
        }
        if (body.asOf() == null) {
            check.reject("/asOf", "required");
        }
        if (body.by() != null) {
            check.reject("/by", "not-for-printed");
        }
        if (body.knownAt() != null) {
            check.reject("/knownAt", "not-for-printed");
        }
        if (body.definition() != null
                && !List.of("recognisedEver", "validOnDay").contains(body.definition())) {
            check.reject("/definition", "wrong-enum", "recognisedEver, validOnDay");
        }
    }

    private static void forbidPrinted(NewPublicationJson body, InputCheck check) {
        if (body.by() == null) {
            check.reject("/by", "required");
        }
        if (body.citation() != null) {
            check.reject("/citation", "not-for-counted");
        }
        if (body.base() != null) {
            check.reject("/base", "not-for-counted");
        }
        if (body.values() != null) {
            check.reject("/values", "not-for-counted");
        }
    }

    private Publication counted(UUID id, NewPublicationJson body, String cube, LocalDate today) {
        var knownAt = settled(body.knownAt());
        var by = body.by() == null ? List.<String>of() : body.by();
        var frozen = figures.count(new Question(cube, by, body.boundaries(), body.asOf(), knownAt, body.definition()));
        return new Publication(
                id,
                store.nextNumber(today.getYear()),
                store.nextRevision(cube, frozen.asOf()),
                body.title(),
                frozen.asOf(),
                body.asOfPrinted() == null ? frozen.asOf().toString() : body.asOfPrinted(),
                body.publishedOn() == null ? today : body.publishedOn(),
                frozen.definition(),
                frozen.boundaries(),
                new Counted(cube, by, knownAt),
                frozen.values(),
                body.allCaveats(),
                body.standingOrPrinted(),
                now());
    }

    private Publication printed(UUID id, NewPublicationJson body, LocalDate today) {
        var asOf = body.asOf() == null ? today : body.asOf();
        var values = body.values() == null
                ? List.<PublishedValue>of()
                : body.values().stream().map(ValueJson::toDomain).toList();
        return new Publication(
                id,
                store.nextNumber(today.getYear()),
                store.nextRevision(values.getFirst().measure(), asOf),
                body.title(),
                asOf,
                body.asOfPrinted() == null ? asOf.toString() : body.asOfPrinted(),
                body.publishedOn(),
                body.definition(),
                body.boundaries(),
                new Printed(body.citation() == null ? "" : body.citation(), body.base()),
                values,
                body.allCaveats(),
                body.standingOrPrinted(),
                now());
    }

    /** @throws Refused with {@link NotSettled} if events recorded by then may still arrive */
    private Instant settled(@Nullable Instant knownAt) {
        var settled = clock.instant().minus(SETTLING).truncatedTo(ChronoUnit.SECONDS);
        if (knownAt != null && knownAt.isAfter(settled)) {
            throw new Refused(new NotSettled(knownAt, settled));
        }
        return knownAt == null ? settled : knownAt.truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
