package vn.ocop.statistics.sdmx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.criteria.Text;

/** Structures as SDMX-JSON 2.0: dataflows, data structures, code lists and the concept scheme. */
final class StructureMessage {

    static final String CONCEPTS = "CS_OCOP";
    static final String MEASURE = "OBS_VALUE";

    private static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json";

    private final Codes codes;
    private final Names names;

    private StructureMessage(Codes codes, Names names) {
        this.codes = codes;
        this.names = names;
    }

    /** Which of each kind are wanted. */
    record Wanted(List<Flow> flows, List<Flow> structures, List<Component> codelists, boolean concepts) {}

    static Map<String, Object> of(Wanted wanted, Codes codes, Names names, Instant prepared) {
        return object("meta", meta(SCHEMA, prepared), "data", new StructureMessage(codes, names).data(wanted));
    }

    private Map<String, Object> data(Wanted wanted) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "dataflows", wanted.flows().stream().map(this::flow).toList());
        put(
                data,
                "dataStructures",
                wanted.structures().stream().map(this::structure).toList());
        put(data, "codelists", wanted.codelists().stream().map(this::codelist).toList());
        if (wanted.concepts()) {
            data.put("conceptSchemes", List.of(concepts()));
        }
        return data;
    }

    static Map<String, Object> meta(String schema, Instant prepared) {
        return object(
                "schema",
                schema,
                "id",
                "OCOP-" + prepared.toEpochMilli(),
                "test",
                false,
                "prepared",
                prepared.toString(),
                "contentLanguages",
                List.of("vi", "en"),
                "sender",
                object("id", Flow.AGENCY));
    }

    static Map<String, Object> object(Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i].toString(), pairs[i + 1]);
        }
        return object;
    }

    private static void put(Map<String, Object> data, String name, List<?> artefacts) {
        if (!artefacts.isEmpty()) {
            data.put(name, artefacts);
        }
    }

    private Map<String, Object> maintained(String id, Text text) {
        var artefact = names.named(id, text);
        artefact.put("agencyID", Flow.AGENCY);
        artefact.put("version", Flow.VERSION);
        return artefact;
    }

    private Map<String, Object> flow(Flow flow) {
        var artefact = maintained(flow.id(), flow.text());
        artefact.put("structure", flow.structureUrn());
        return artefact;
    }

    private Map<String, Object> structure(Flow flow) {
        var dimensions = new ArrayList<Map<String, Object>>();
        for (var component : flow.dimensions()) {
            if (component != Component.TIME_PERIOD) {
                dimensions.add(object(
                        "id",
                        component.name(),
                        "position",
                        dimensions.size(),
                        "conceptIdentity",
                        concept(component.name()),
                        "localRepresentation",
                        object("enumeration", codelistUrn(component))));
            }
        }
        var time = object(
                "id",
                Component.TIME_PERIOD.name(),
                "conceptIdentity",
                concept(Component.TIME_PERIOD.name()),
                "localRepresentation",
                object("format", object("dataType", "GregorianYear")));
        var measure = object(
                "id",
                MEASURE,
                "conceptIdentity",
                concept(MEASURE),
                "localRepresentation",
                object("format", object("dataType", "Long")),
                "isMandatory",
                true);
        var artefact = maintained(flow.id(), flow.text());
        artefact.put(
                "dataStructureComponents",
                object(
                        "dimensionList",
                        object("id", "DimensionDescriptor", "dimensions", dimensions, "timeDimension", time),
                        "measureList",
                        object("id", "MeasureDescriptor", "measures", List.of(measure))));
        return artefact;
    }

    private Map<String, Object> codelist(Component component) {
        var artefact = maintained(component.codelist(), component.text());
        artefact.put(
                "codes",
                codes.of(component).entrySet().stream()
                        .map(code -> names.named(code.getKey(), code.getValue()))
                        .toList());
        return artefact;
    }

    private Map<String, Object> concepts() {
        var concepts = new ArrayList<>(Arrays.stream(Component.values())
                .map(component -> names.named(component.name(), component.text()))
                .toList());
        concepts.add(names.named(MEASURE, new Text("Số lượng", "Count")));
        var artefact = maintained(CONCEPTS, new Text("Khái niệm OCOP", "OCOP concepts"));
        artefact.put("concepts", concepts);
        return artefact;
    }

    private static String codelistUrn(Component component) {
        return "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=%s:%s(%s)"
                .formatted(Flow.AGENCY, component.codelist(), Flow.VERSION);
    }

    private static String concept(String id) {
        return "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=%s:%s(%s).%s"
                .formatted(Flow.AGENCY, CONCEPTS, Flow.VERSION, id);
    }
}
