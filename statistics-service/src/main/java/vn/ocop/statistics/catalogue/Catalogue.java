package vn.ocop.statistics.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.ocop.criteria.Text;
import vn.ocop.statistics.catalogue.Node.Nested;
import vn.ocop.statistics.catalogue.Node.Ref;
import vn.ocop.statistics.catalogue.Node.Typed;
import vn.ocop.statistics.catalogue.Node.Value;
import vn.ocop.statistics.catalogue.Node.Words;

/**
 * The catalogue by DCAT 3 (W3C Recommendation of 22 August 2024).
 *
 * @param base address of the server without a slash at its end
 * @param modified day of the newest counted event (Vietnam)
 */
record Catalogue(String base, LocalDate modified) {

    /** Prefixes by which properties and types are written. */
    static final List<String> PREFIXES = List.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private static final Ref OPEN = new Ref("https://creativecommons.org/licenses/by/4.0/");
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    Node node() {
        return Node.of(base + "/api/v1/catalogue", "dcat:Catalog")
                .with(
                        "dct:title",
                        words(new Text("Dữ liệu mở về Chương trình OCOP", "Open data of the OCOP programme")))
                .with(
                        "dct:description",
                        words(new Text(
                                "Số liệu đếm từ quyết định công nhận và giấy chứng nhận.",
                                "Figures counted from decisions and certificates.")))
                .with("dct:publisher", new Nested(publisher()))
                .with("dct:license", OPEN)
                .with("dct:modified", day())
                .with("dct:language", new Words("vi", ""), new Words("en", ""))
                .with(
                        "dcat:dataset",
                        Arrays.stream(DataSet.values())
                                .<Value>map(set -> new Nested(dataSet(set)))
                                .toArray(Value[]::new))
                .with("dcat:service", new Nested(service()))
                .build();
    }

    private static Node publisher() {
        return Node.of("", "foaf:Agent")
                .with(
                        "foaf:name",
                        words(new Text(
                                "Văn phòng Điều phối nông thôn mới Trung ương",
                                "Central coordination office for new rural development")))
                .build();
    }

    private Node dataSet(DataSet set) {
        var table = base + set.tablePath();
        return Node.of(iri(set), "dcat:Dataset")
                .with("dct:identifier", new Words(set.id(), ""))
                .with("dct:title", words(set.text()))
                .with("dct:license", OPEN)
                .with("dct:modified", day())
                .with(
                        "dct:accrualPeriodicity",
                        new Ref("http://publications.europa.eu/resource/authority/frequency/CONT"))
                .with(
                        "dcat:distribution",
                        new Nested(distribution(set, "csv", table, "text/csv")
                                .with("dct:conformsTo", new Ref(iri(set) + "/csvw"))
                                .build()),
                        new Nested(distribution(set, "json", table, "application/json")
                                .build()),
                        new Nested(distribution(set, "xlsx", table, XLSX).build()),
                        new Nested(distribution(set, "sdmx", base + set.sdmxPath(), "application/vnd.sdmx.data+json")
                                .build()))
                .build();
    }

    private Node.Builder distribution(DataSet set, String form, String address, String mediaType) {
        return Node.of(iri(set) + "/" + form, "dcat:Distribution")
                .with("dcat:accessURL", new Ref(address))
                .with("dcat:mediaType", new Ref(MEDIA_TYPES + mediaType))
                .with("dct:title", new Words(set.text().en() + " (" + form + ")", "en"))
                .with("dct:license", OPEN);
    }

    private Node service() {
        return Node.of(base + "/api/v1/sdmx/v2", "dcat:DataService")
                .with("dct:title", words(new Text("Dịch vụ SDMX 3.0", "SDMX 3.0 REST service")))
                .with("dcat:endpointURL", new Ref(base + "/api/v1/sdmx/v2"))
                .build();
    }

    private String iri(DataSet set) {
        return base + "/api/v1/catalogue/" + set.id();
    }

    private Typed day() {
        return new Typed(modified.toString(), "xsd:date");
    }

    private static Value[] words(Text text) {
        return new Value[] {new Words(text.vi(), "vi"), new Words(text.en(), "en")};
    }
}
