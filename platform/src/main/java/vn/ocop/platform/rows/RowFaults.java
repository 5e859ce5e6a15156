package vn.ocop.platform.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.StorableText;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.Texts;

/** How what is wrong with a row is told: the place, a stable code, both languages and what stands there. */
@ApplicationScoped
public class RowFaults {

    /** A row with more faults than that is not the row that was meant. */
    private static final int MAX_FAULTS = 50;

    private static final int MAX_TEXT = 200;

    private final Texts texts;
    private final ObjectReader asWritten;

    RowFaults(Texts texts, ObjectMapper mapper) {
        this.texts = texts;
        this.asWritten = mapper.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /** In a table the place is the name of a column, and in a spreadsheet its letter too. */
    public List<RowFault> of(RawLine raw, List<FieldError> errors) {
        var tree = errors.stream().allMatch(error -> error.pointer().isEmpty()) ? MissingNode.getInstance() : tree(raw);
        return errors.stream()
                .limit(MAX_FAULTS)
                .map(error -> fault(raw.place(error.pointer()), error, args(error, raw), value(tree, error.pointer())))
                .toList();
    }

    /** Of the whole file. */
    public RowFault ofFile(FieldError error) {
        return fault(new Place("", null), error, error.args(), null);
    }

    private RowFault fault(Place place, FieldError error, List<Object> args, @Nullable String value) {
        return new RowFault(
                shown(place.name()),
                error.code(),
                message(error.code(), args, Texts.VIETNAMESE),
                message(error.code(), args, Texts.ENGLISH),
                value,
                place.column());
    }

    private String message(String code, List<Object> args, Locale locale) {
        var field = texts.find("field." + code, locale, args);
        var text = field == null ? texts.find(code + ".detail", locale, args) : field;
        return text == null ? code : shown(text);
    }

    /** A row is a JSON text of its own; its line is that of the file. */
    private static List<Object> args(FieldError error, RawLine raw) {
        if (!error.code().equals("malformed-json") && !error.code().equals("repeated-field")) {
            return error.args();
        }
        var args = new ArrayList<>(error.args());
        args.set(0, raw.line());
        return args;
    }

    private static @Nullable String value(JsonNode tree, String pointer) {
        if (pointer.isEmpty()) {
            return null;
        }
        var node = tree.at(pointer);
        if (node.isMissingNode()) {
            return null;
        }
        return shown(node.isTextual() ? node.textValue() : node.toString());
    }

    private static String shown(String text) {
        var kept = StorableText.of(text);
        return kept.length() <= MAX_TEXT ? kept : StorableText.of(kept.substring(0, MAX_TEXT)) + "…";
    }

    private JsonNode tree(RawLine raw) {
        try {
            return asWritten.readTree(raw.json());
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
    }
}
