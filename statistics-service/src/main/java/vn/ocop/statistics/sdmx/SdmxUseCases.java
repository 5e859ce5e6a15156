package vn.ocop.statistics.sdmx;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.cube.CubeJson;
import vn.ocop.statistics.cube.CubeUseCases;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;
import vn.ocop.statistics.sdmx.SdmxRefusal.NoSuchStructure;
import vn.ocop.statistics.sdmx.StructureMessage.Wanted;

@ApplicationScoped
class SdmxUseCases {

    /** The first products were recognised in 2019, under Decision 1048/QĐ-TTg. */
    private static final int FIRST_YEAR = 2019;

    private static final List<String> ANY = List.of("*", "all", "");

    private final CubeUseCases cubes;
    private final Codes codes;
    private final Clock clock;

    SdmxUseCases(CubeUseCases cubes, AdministrativeUnits units, Clock clock) {
        this.cubes = cubes;
        this.codes = new Codes(units, Classification.load());
        this.clock = clock;
    }

    /** @param references none, or anything else for all that the artefacts rest on */
    Map<String, Object> structures(
            String type, String agency, String id, String version, @Nullable String references, Names names) {
        var what = String.join("/", type, agency, id, version);
        var known = ANY.contains(agency) || agency.equals(Flow.AGENCY);
        var current = ANY.contains(version) || List.of("~", "+", Flow.VERSION).contains(version);
        if (!known || !current) {
            throw new Refused(new NoSuchStructure(what));
        }
        var flows = matching(List.of(Flow.values()), Flow::id, id);
        var lists = matching(List.copyOf(codes.all().keySet()), Component::codelist, id);
        var concepts = ANY.contains(id) || id.equals(StructureMessage.CONCEPTS);
        var wanted =
                switch (type) {
                    case "dataflow" -> new Wanted(flows, List.of(), List.of(), false);
                    case "datastructure" -> new Wanted(List.of(), flows, List.of(), false);
                    case "codelist" -> new Wanted(List.of(), List.of(), lists, false);
                    case "conceptscheme" -> new Wanted(List.of(), List.of(), List.of(), concepts);
                    case "*" -> new Wanted(flows, flows, lists, concepts);
                    default -> throw new Refused(new NoSuchStructure(what));
                };
        if (wanted.flows().isEmpty()
                && wanted.structures().isEmpty()
                && wanted.codelists().isEmpty()
                && !wanted.concepts()) {
            throw new Refused(new NoSuchStructure(what));
        }
        return StructureMessage.of(
                references == null || references.equals("none") ? wanted : withAll(wanted),
                codes,
                names,
                clock.instant());
    }

    private static <T> List<T> matching(List<T> all, Function<T, String> id, String asked) {
        return all.stream()
                .filter(each -> ANY.contains(asked)
                        || Arrays.asList(asked.split(",", -1)).contains(id.apply(each)))
                .toList();
    }

    private Wanted withAll(Wanted wanted) {
        var flows = wanted.flows().isEmpty() ? wanted.structures() : wanted.flows();
        var components = flows.stream()
                .flatMap(flow -> flow.dimensions().stream())
                .filter(component -> !component.codelist().isEmpty())
                .distinct()
                .toList();
        return flows.isEmpty() ? wanted : new Wanted(wanted.flows(), flows, components, true);
    }

    /**
     * What is answered.
     *
     * @param knownAt of the cubes
     */
    record Answer(Flow flow, List<Observation> observations, Instant knownAt) {}

    Answer data(String agency, String id, String version, String key, Map<Component, String> conditions) {
        var flow = Flow.named(id)
                .filter(_ -> agency.equals(Flow.AGENCY) || ANY.contains(agency))
                .filter(_ ->
                        ANY.contains(version) || List.of("~", "+", Flow.VERSION).contains(version))
                .orElseThrow(() -> new Refused(new NoSuchStructure(String.join("/", agency, id, version))));
        var check = new InputCheck();
        var filter = KeyFilter.read(flow, key, conditions, check);
        check.throwIfAny();
        var now = clock.instant();
        var observations = new ArrayList<Observation>();
        for (var definition : List.of(Codes.EVER, Codes.VALID)) {
            if (filter.mayHave(flow, Component.DEFINITION, definition)) {
                years(flow, filter, definition, now, observations);
            }
        }
        return new Answer(flow, observations, now);
    }

    Map<String, Object> json(Answer answer, Names names) {
        return DataMessage.json(answer.flow(), answer.observations(), codes, names, answer.knownAt());
    }

    private void years(Flow flow, KeyFilter filter, String definition, Instant now, List<Observation> found) {
        var today = VietnamTime.dayOf(now);
        for (var year = FIRST_YEAR; year <= today.getYear(); year++) {
            var code = Integer.toString(year);
            if (filter.mayHave(flow, Component.TIME_PERIOD, code)) {
                var end = LocalDate.of(year, 12, 31);
                var asked = new Asked(
                        (end.isAfter(today) ? today : end).toString(),
                        now.toString(),
                        definition.equals(Codes.EVER) ? "recognisedEver" : "validOnDay");
                year(flow, asked, definition, code).stream()
                        .filter(each -> filter.includes(flow, each))
                        .forEach(found::add);
            }
        }
    }

    private List<Observation> year(Flow flow, Asked asked, String definition, String year) {
        var by = flow.split().getFirst().cubeName() + ","
                + flow.split().getLast().cubeName();
        var found = new ArrayList<Observation>();
        var of34 = cubes.read(flow.cube(), by, "2025", asked);
        found.add(new Observation(List.of(definition, Component.TOTAL, Component.TOTAL, year), of34.total()));
        found.addAll(rows(flow, of34, Codes.AREA_OF_34, definition, year));
        if (flow.hasAreas()) {
            found.addAll(rows(flow, cubes.read(flow.cube(), by, "2024", asked), Codes.AREA_OF_63, definition, year));
        }
        return found;
    }

    private static List<Observation> rows(Flow flow, CubeJson cube, String area, String definition, String year) {
        return cube.rows().stream()
                .map(row -> {
                    var first = row.code(flow.split().getFirst().cubeName()).code();
                    var second = row.code(flow.split().getLast().cubeName()).code();
                    return new Observation(
                            List.of(definition, flow.hasAreas() ? area + first : first, second, year), row.value());
                })
                .toList();
    }
}
