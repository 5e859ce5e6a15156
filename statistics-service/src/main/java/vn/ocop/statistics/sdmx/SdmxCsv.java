package vn.ocop.statistics.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.statistics.export.BookCsv;

/** Observations as SDMX-CSV 2.0. */
final class SdmxCsv {

    private SdmxCsv() {}

    static String text(Flow flow, List<Observation> observations) {
        var head = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        flow.dimensions().forEach(component -> head.add(component.name()));
        head.add(StructureMessage.MEASURE);
        var id = "%s:%s(%s)".formatted(Flow.AGENCY, flow.id(), Flow.VERSION);
        return BookCsv.line(head)
                + observations.stream()
                        .map(each -> {
                            var line = new ArrayList<>(List.of("dataflow", id, "R"));
                            line.addAll(each.key());
                            line.add(Long.toString(each.value()));
                            return BookCsv.line(line);
                        })
                        .collect(Collectors.joining());
    }
}
