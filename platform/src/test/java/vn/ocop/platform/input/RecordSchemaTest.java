package vn.ocop.platform.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {

    enum Kind {
        OLD,
        NEW
    }

    record Inner(LocalDate day) {}

    record Sample(
            @Size(min = 1, max = 9) String name,
            @Nullable @Pattern("\\d{5}") String code,
            @Range(min = 3, max = 5) int stars,
            @Nullable Kind kind,
            @Nullable Inner inner,
            @Nullable @Size(max = 20) List<String> marks,
            @Nullable Map<String, Integer> answers) {}

    @Test
    void a_schema_says_what_the_declarations_say() throws Exception {
        var mapper = new ObjectMapper();
        var expected = mapper.readTree("""
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Sample", "type": "object",
                 "properties": {
                   "name": {"type": "string", "minLength": 1, "maxLength": 9, "pattern": "\\\\S"},
                   "code": {"type": ["string", "null"], "pattern": "^(?:\\\\d{5})$"},
                   "stars": {"type": "integer", "minimum": 3, "maximum": 5},
                   "kind": {"type": ["string", "null"], "enum": ["OLD", "NEW", null]},
                   "inner": {"type": ["object", "null"], "properties": {"day": {"type": "string", "format": "date"}},
                             "required": ["day"], "additionalProperties": false},
                   "marks": {"type": ["array", "null"], "items": {"type": "string", "pattern": "\\\\S"},
                             "minItems": 0, "maxItems": 20},
                   "answers": {"type": ["object", "null"], "additionalProperties":
                               {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}}},
                 "required": ["name", "stars"], "additionalProperties": false}""");

        assertEquals(expected, mapper.readTree(mapper.writeValueAsString(RecordSchema.of(Sample.class, "Sample"))));
    }
}
