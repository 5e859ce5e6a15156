package vn.ocop.criteria.independent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One form as the decision prints it, flattened to its lines. Only what is printed is read: points, asterisks and
 * remarks. What follows from them (carried minimums, the condition of 5.2, what a stop does to later lines) is left to
 * {@link SecondEvaluator}, although the JSON spells out some of it.
 *
 * @param number of the product set, 1 to 26
 * @param rules remarks that only people can decide, rejection lines first, then in the order of the lines
 */
record PrintedForm(int number, List<Line> lines, List<Rule> rules) {

    /** Options are kept by position: {@code points[i]} belongs to the option numbered {@code numbers[i]}. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; read a hundred million times in the long run
    record Line(String part, int section, String code, int[] numbers, int[] points, int[] asterisks) {

        /** What a tick is worth; "none fits" (0) and no tick at all are worth nothing. */
        int worth(int tick) {
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] == tick) {
                    return points[i];
                }
            }
            return 0;
        }

        /** Fewest points for these stars: asterisks of this level or of a lower one, whichever asks for more. */
        int minimum(int stars) {
            int minimum = 0;
            for (int i = 0; i < points.length; i++) {
                if (asterisks[i] > 0 && asterisks[i] <= stars) {
                    minimum = Math.max(minimum, points[i]);
                }
            }
            return minimum;
        }
    }

    /**
     * A remark for people to decide.
     *
     * @param stops true if later lines count 0, false if the product is refused
     * @param line index of the line it stands beside; -1 at the head of the form
     */
    record Rule(String id, boolean stops, int line) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<PrintedForm> all() {
        return IntStream.rangeClosed(1, 26).mapToObj(PrintedForm::read).toList();
    }

    private static PrintedForm read(int number) {
        try (var in = PrintedForm.class.getResourceAsStream("/criteria/qd26-2026/set-%02d.json".formatted(number))) {
            return read(number, JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintedForm read(int number, JsonNode form) {
        var lines = new ArrayList<Line>();
        var rules = new ArrayList<Rule>();
        for (int i = 1; i <= form.required("disqualifiers").size(); i++) {
            rules.add(new Rule("rejection:" + i, false, -1));
        }
        for (var part : form.required("parts")) {
            for (var section : part.required("sections")) {
                for (var criterion : section.required("criteria")) {
                    var code = criterion.required("code").asText();
                    for (var note : criterion.path("notes")) {
                        var kind = note.required("kind").asText();
                        // beside bottled water's senses the stop follows from the ticks and is nobody's finding
                        var asked = kind.equals("stop") ? number != 16 : isRefusal(kind);
                        if (asked) {
                            rules.add(new Rule(kind + ":" + code, kind.equals("stop"), lines.size()));
                        }
                    }
                    var options = criterion.required("options");
                    lines.add(new Line(
                            part.required("code").asText(),
                            Integer.parseInt(section.required("code").asText()),
                            code,
                            column(options, "no"),
                            column(options, "points"),
                            column(options, "star_mark")));
                }
            }
        }
        return new PrintedForm(number, List.copyOf(lines), List.copyOf(rules));
    }

    private static boolean isRefusal(String kind) {
        return kind.equals("disqualify") || kind.equals("exclusion") || kind.equals("requirement");
    }

    private static int[] column(JsonNode options, String field) {
        return IntStream.range(0, options.size())
                .map(i -> options.get(i).path(field).asInt(0))
                .toArray();
    }

    int indexOf(String code) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }
}
