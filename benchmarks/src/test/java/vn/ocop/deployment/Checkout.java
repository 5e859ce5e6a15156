package vn.ocop.deployment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** Reads the checkout's files as trees. */
final class Checkout {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Modules that own a database. */
    static final List<String> SERVICES = List.of("product", "assessment", "certification", "statistics");

    private Checkout() {}

    static Path path(String relative) {
        return Path.of("..").resolve(relative).normalize();
    }

    static String text(String relative) {
        return text(path(relative));
    }

    static String text(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder whose name ends so. */
    static List<Path> below(String folder, String end) {
        try (var files = java.nio.file.Files.walk(path(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode yaml(String relative) {
        return documents(text(relative)).getFirst();
    }

    /** All documents of one text, anchors resolved. */
    static List<JsonNode> documents(String yaml) {
        return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .map(Checkout::tree)
                .toList();
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Set<String> names(JsonNode object) {
        return object.propertyStream().map(java.util.Map.Entry::getKey).collect(toUnmodifiableSet());
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(Object document) {
        return JSON.valueToTree(document);
    }
}
