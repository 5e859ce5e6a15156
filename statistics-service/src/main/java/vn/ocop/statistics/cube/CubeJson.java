package vn.ocop.statistics.cube;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.figure.WatermarkJson;

/**
 * A cube's cells, which add up to its total.
 *
 * @param boundaries 2024 (63 provinces) or 2025 (34), which every province code here belongs to
 * @param potential5 of the cube of products: files that lie with the ministry, never part of the total
 * @param geometry where the map of the provinces lies, if the rows have one
 */
public record CubeJson(
        String cube,
        List<String> by,
        String definition,
        String boundaries,
        LocalDate asOf,
        Instant knownAt,
        List<RowJson> rows,
        long total,
        @Nullable Long potential5,
        @Nullable String geometry,
        WatermarkJson watermark) {

    /** @param dimensions in the order asked for */
    public record RowJson(Map<String, CodeJson> dimensions, long value) {

        /** @param dimension one of those asked for */
        public CodeJson code(String dimension) {
            return Objects.requireNonNull(dimensions.get(dimension), dimension);
        }
    }

    /** @param type of an administrative unit on the day, e.g. Tỉnh or Thành phố */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CodeJson(
            String code, String vi, String en, @Nullable String type) {}

    static CubeJson of(CubeQuery query, Cells cells, CodeNames names) {
        var moment = query.figure().moment();
        return new CubeJson(
                query.cube().wireName(),
                query.by().stream().map(Dimension::wireName).toList(),
                query.figure().definition().wireName(),
                query.boundaries().wireName(),
                moment.asOf(),
                moment.knownAt(),
                rows(query, cells, names),
                cells.total(),
                cells.potentialFive(),
                query.by().contains(Dimension.PROVINCE) ? query.boundaries().geometry() : null,
                WatermarkJson.of(query.figure().watermark()));
    }

    /** Each code is named once: thousands of rows have few codes. */
    private static List<RowJson> rows(CubeQuery query, Cells cells, CodeNames names) {
        var day = query.boundaries().namesOn(query.figure().moment().asOf());
        var named = new HashMap<Dimension, Map<String, CodeJson>>();
        return cells.cells().stream()
                .map(cell -> {
                    var codes = new LinkedHashMap<String, CodeJson>();
                    IntStream.range(0, query.by().size()).forEach(i -> {
                        var dimension = query.by().get(i);
                        var known = named.computeIfAbsent(dimension, _ -> new HashMap<>());
                        var code = known.computeIfAbsent(
                                cell.codes().get(i), unnamed -> code(dimension, unnamed, day, names));
                        codes.put(dimension.wireName(), code);
                    });
                    return new RowJson(codes, cell.value());
                })
                .toList();
    }

    private static CodeJson code(Dimension dimension, String code, LocalDate day, CodeNames names) {
        var name = names.name(dimension, code, day);
        return new CodeJson(code, name.vi(), name.en(), names.type(dimension, code, day));
    }
}
