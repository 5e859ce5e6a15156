package vn.ocop.statistics.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the columns of a data set's CSV are (CSV on the Web, W3C Recommendation of 17 December 2015). */
final class Csvw {

    private Csvw() {}

    static Map<String, Object> of(DataSet set, String base) {
        var columns = new ArrayList<Map<String, Object>>();
        for (var dimension : set.by()) {
            columns.add(column(
                    dimension, "string", dimension.equals("province") ? "Code, see the column boundaries" : "Code"));
            columns.add(column(dimension + "Vi", "string", "Name in Vietnamese"));
            columns.add(column(dimension + "En", "string", "Name in English"));
        }
        columns.add(column(set.cube(), "integer", "How many"));
        columns.add(column("definition", "string", "recognisedEver or validOnDay"));
        columns.add(column("boundaries", "string", "2024: the 63 provinces; 2025: the 34"));
        columns.add(column("asOf", "date", "Last legal day that counts (Vietnam)"));
        columns.add(column("knownAt", "datetime", "What was recorded later does not count"));
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        document.put("url", base + set.tablePath());
        document.put(
                "dc:title",
                List.of(words("vi", set.text().vi()), words("en", set.text().en())));
        document.put("dialect", Map.of("encoding", "utf-8", "header", true, "delimiter", ","));
        document.put("tableSchema", Map.of("columns", columns, "primaryKey", set.by()));
        return document;
    }

    private static Map<String, Object> words(String language, String text) {
        var words = new LinkedHashMap<String, Object>();
        words.put("@value", text);
        words.put("@language", language);
        return words;
    }

    private static Map<String, Object> column(String name, String datatype, String description) {
        var column = new LinkedHashMap<String, Object>();
        column.put("name", name);
        column.put("titles", name);
        column.put("datatype", datatype);
        column.put("dc:description", description);
        return column;
    }
}
