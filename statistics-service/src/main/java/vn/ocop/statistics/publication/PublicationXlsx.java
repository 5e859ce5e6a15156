package vn.ocop.statistics.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.export.Book;
import vn.ocop.statistics.export.Book.Line;
import vn.ocop.statistics.export.Cell;
import vn.ocop.statistics.export.Sheet;

/** A publication as a table behind its cover. */
final class PublicationXlsx {

    private PublicationXlsx() {}

    static Book book(PublicationJson publication) {
        return new Book(
                publication.title().vi(), publication.title().en(), cover(publication), List.of(values(publication)));
    }

    /** One line a value; each tells its number and day, as rows get copied. */
    static Sheet values(PublicationJson publication) {
        var dimensions = new TreeSet<String>();
        publication.values().forEach(value -> dimensions.addAll(codes(value).keySet()));
        var headings = new ArrayList<>(List.of("measure"));
        headings.addAll(dimensions);
        headings.addAll(List.of("value", "unit", "bound", "number", "asOf"));
        var rows = publication.values().stream()
                .map(value -> Stream.of(
                                Stream.of(Cell.of(value.measure())),
                                dimensions.stream()
                                        .map(each -> Cell.of(codes(value).getOrDefault(each, ""))),
                                Stream.of(
                                        Cell.of(value.toDomain().value()),
                                        Cell.of(value.unit().name()),
                                        Cell.of(value.toDomain().bound().name()),
                                        Cell.of(publication.number()),
                                        Cell.of(publication.asOf().toString())))
                        .<Cell>flatMap(cells -> cells)
                        .toList())
                .toList();
        return new Sheet("Số liệu - Figures", headings, rows);
    }

    private static Map<String, String> codes(ValueJson value) {
        return value.toDomain().codes();
    }

    private static List<Line> cover(PublicationJson publication) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Số công bố", "Number", "%s, %d".formatted(publication.number(), publication.revision())));
        lines.add(new Line("Số liệu đến ngày", "As of", publication.asOfPrinted()));
        lines.add(new Line("Định nghĩa", "Definition", or(publication.definition())));
        lines.add(new Line("Ranh giới hành chính", "Boundaries", or(publication.boundaries())));
        var query = publication.query();
        if (query != null) {
            lines.add(new Line("Câu hỏi", "Query", query.cube() + " by " + String.join(",", query.by())));
            lines.add(new Line("Ghi nhận đến", "Known at", query.knownAt().toString()));
        }
        var source = publication.source();
        lines.add(new Line("Nguồn", "Source", source == null ? "OCOP" : source.citation()));
        if (source != null && source.base() != null) {
            lines.add(new Line(
                    "Cơ sở so sánh",
                    "Base",
                    source.base().vi() + " / " + source.base().en()));
        }
        lines.add(new Line("Tính chất", "Standing", publication.standing().name()));
        publication.caveats().forEach(note -> lines.add(new Line("Lưu ý", "Caveat", note.vi() + " / " + note.en())));
        return lines;
    }

    private static String or(@Nullable String told) {
        return told == null ? "không nêu / not told" : told;
    }
}
