package vn.ocop.criteria;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reading our own resources: what is missing or of another kind is a fault of the build, told at once. */
public final class Resources {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Resources() {}

    /**
     * Reads a resource of this module.
     *
     * @throws IllegalStateException if the resource is not on the class path
     */
    public static JsonNode read(String path) {
        try (var in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    public static String text(JsonNode node, String field) {
        return node.required(field).asText();
    }

    public static Text bilingual(JsonNode node) {
        return new Text(text(node, "vi"), text(node, "en"));
    }

    public static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    /** Empty if the field is absent. */
    public static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }
}
