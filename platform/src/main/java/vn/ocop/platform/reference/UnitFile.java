package vn.ocop.platform.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code reference/units-*.tsv}. Equal strings are kept once: a third of the names and all codes repeat. */
final class UnitFile {

    private static final int COLUMNS = 9;

    /** Whether the sixth column names what came before the units or what came after them. */
    enum Links {
        PREDECESSORS,
        SUCCESSORS
    }

    private final Links links;
    private final Map<String, String> strings = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, String> formerProvinces = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private LocalDate from = LocalDate.MIN;
    private @Nullable LocalDate until;

    private UnitFile(Links links) {
        this.links = links;
    }

    static UnitTable load(String name, Links links) {
        var file = new UnitFile(links);
        try (var in = UnitFile.class.getResourceAsStream("/reference/" + name);
                var lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                file.read(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return UnitTable.of(file.units, file.formerProvinces);
    }

    private void read(String line) {
        var cells = cells(line);
        if (cells[0].equals("# period")) {
            from = day(cells[1]);
            until = cells[2].isEmpty() ? null : day(cells[2]);
        } else if (!cells[0].startsWith("#")) {
            units.add(unit(cells));
            if (!cells[6].isEmpty()) {
                formerProvinces.put(kept(cells[1]), kept(cells[6]));
            }
        }
    }

    private Unit unit(String[] cells) {
        var linked = list(cells[5]);
        return new Unit(
                level(cells[0]),
                kept(cells[1]),
                kept(cells[3]),
                kept(cells[2]),
                cells[4].isEmpty() ? null : kept(cells[4]),
                cells[7].isEmpty() ? from : day(cells[7]),
                cells[8].isEmpty() ? until : day(cells[8]),
                links == Links.PREDECESSORS ? linked : List.of(),
                links == Links.SUCCESSORS ? linked : List.of());
    }

    private static Level level(String letter) {
        return switch (letter) {
            case "P" -> Level.PROVINCE;
            case "D" -> Level.DISTRICT;
            case "C" -> Level.COMMUNE;
            default -> throw new IllegalStateException("no level " + letter);
        };
    }

    private String kept(String text) {
        return strings.computeIfAbsent(text, t -> t);
    }

    private LocalDate day(String text) {
        return days.computeIfAbsent(text, LocalDate::parse);
    }

    private List<String> list(String codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return lists.computeIfAbsent(codes, text -> {
            var split = text.split(",", -1);
            for (int i = 0; i < split.length; i++) {
                split[i] = kept(split[i]);
            }
            return List.of(split);
        });
    }

    /** Trailing empty cells are not written; here they are there again. */
    private static String[] cells(String line) {
        var cells = new String[COLUMNS];
        int start = 0;
        for (int i = 0; i < COLUMNS; i++) {
            int tab = start > line.length() ? -1 : line.indexOf('\t', start);
            int end = tab < 0 ? line.length() : tab;
            cells[i] = start < end ? line.substring(start, end) : "";
            start = end + 1;
        }
        return cells;
    }
}
