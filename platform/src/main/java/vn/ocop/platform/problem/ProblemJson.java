package vn.ocop.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details as sent.
 *
 * @param type stable; clients switch on it, never on the texts
 * @param instance the path that was asked for
 */
@Schema(name = "Problem", description = "RFC 9457 problem details; texts in Vietnamese or English by Accept-Language")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(
        @Schema(examples = "/problems/invalid-input") String type,
        String title,
        int status,
        @Nullable String detail,
        String instance,
        List<FieldErrorJson> errors,
        @JsonAnyGetter Map<String, Object> extra) {

    /** One wrong field. */
    @Schema(name = "FieldError")
    public record FieldErrorJson(
            @Schema(examples = "/answers/1.2") String pointer,
            @Schema(examples = "no-such-option") String code,
            String message) {}
}
