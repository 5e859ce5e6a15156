package vn.ocop.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.InvalidInput;

/** Reads a body into a record, or refuses it with every fault at once. */
@ApplicationScoped
public class JsonInput {

    private final ObjectMapper mapper;
    private final ObjectReader trees;

    JsonInput(ObjectMapper mapper) {
        this.mapper = mapper;
        this.trees = mapper.readerFor(JsonNode.class)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** @throws InvalidInput naming every unknown, missing or wrong field */
    public <T> T read(String json, Class<T> type) {
        try {
            return read(trees.<JsonNode>readValue(json), type);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /** @throws InvalidInput naming every unknown, missing or wrong field */
    public <T> T read(byte[] json, Class<T> type) {
        try {
            return read(trees.<JsonNode>readValue(json), type);
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private <T> T read(JsonNode tree, Class<T> type) throws JsonProcessingException {
        var check = new InputCheck();
        new ShapeCheck(check).checkRecord(tree, type);
        check.throwIfAny();
        return mapper.treeToValue(tree, type);
    }

    private static InvalidInput malformed(IOException e) {
        var at = e instanceof JsonProcessingException json ? json.getLocation() : null;
        var repeated = e instanceof JsonProcessingException json
                && json.getOriginalMessage().startsWith("Duplicate field");
        return InvalidInput.of(
                "",
                repeated ? "repeated-field" : "malformed-json",
                at == null ? 1 : at.getLineNr(),
                at == null ? 1 : at.getColumnNr());
    }
}
