package vn.ocop.statistics.sdmx;

import static vn.ocop.statistics.sdmx.StructureMessage.object;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.criteria.Text;

/** Observations as SDMX-JSON 2.0, flat. */
final class DataMessage {

    private static final String SCHEMA = "https://json.sdmx.org/2.0.0/sdmx-json-data-schema.json";

    private DataMessage() {}

    static Map<String, Object> json(
            Flow flow, List<Observation> observations, Codes codes, Names names, Instant prepared) {
        var dimensions = flow.dimensions();
        var found = new ArrayList<List<String>>();
        for (var i = 0; i < dimensions.size(); i++) {
            var at = i;
            found.add(observations.stream()
                    .map(each -> each.key().get(at))
                    .distinct()
                    .toList());
        }
        var values = new LinkedHashMap<String, Object>();
        observations.forEach(each -> values.put(position(each, found), List.of(each.value())));
        var structure = object(
                "name",
                names.plain(flow.text()),
                "names",
                object("vi", flow.text().vi(), "en", flow.text().en()),
                "links",
                links(flow),
                "dataSets",
                List.of(0),
                "dimensions",
                object("dataSet", List.of(), "series", List.of(), "observation", described(flow, found, codes, names)),
                "measures",
                object("observation", List.of(names.named(StructureMessage.MEASURE, new Text("Số lượng", "Count")))),
                "attributes",
                object("dataSet", List.of(), "series", List.of(), "observation", List.of()));
        var dataSet = object("structure", 0, "links", links(flow), "action", "Replace", "observations", values);
        return object(
                "meta",
                StructureMessage.meta(SCHEMA, prepared),
                "data",
                object("structures", List.of(structure), "dataSets", List.of(dataSet)));
    }

    private static List<Map<String, Object>> links(Flow flow) {
        return List.of(
                object("rel", "dataflow", "urn", flow.urn()),
                object("rel", "datastructure", "urn", flow.structureUrn()));
    }

    private static String position(Observation observation, List<List<String>> found) {
        var positions = new ArrayList<String>();
        for (var i = 0; i < found.size(); i++) {
            positions.add(
                    Integer.toString(found.get(i).indexOf(observation.key().get(i))));
        }
        return String.join(":", positions);
    }

    private static List<Map<String, Object>> described(Flow flow, List<List<String>> found, Codes codes, Names names) {
        var described = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < found.size(); i++) {
            var component = flow.dimensions().get(i);
            var texts = codes.of(component);
            var dimension = names.named(component.name(), component.text());
            dimension.put("keyPosition", i);
            dimension.put(
                    "values",
                    found.get(i).stream()
                            .map(code -> names.named(code, texts.getOrDefault(code, new Text(code, code))))
                            .toList());
            described.add(dimension);
        }
        return described;
    }
}
