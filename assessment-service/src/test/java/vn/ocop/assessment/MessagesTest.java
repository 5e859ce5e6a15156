package vn.ocop.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static Properties load(String name) throws IOException {
        try (var in = MessagesTest.class.getResourceAsStream("/messages/" + name)) {
            assertNotNull(in);
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        }
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        var vietnamese = load("assessment.properties").stringPropertyNames();
        var english = load("assessment_en.properties").stringPropertyNames();

        assertEquals(new TreeSet<>(vietnamese), new TreeSet<>(english));
        vietnamese.stream()
                .filter(key -> key.endsWith(".title"))
                .forEach(key -> assertEquals(
                        true, vietnamese.contains(key.replace(".title", ".detail")), key + " has no detail"));
    }
}
