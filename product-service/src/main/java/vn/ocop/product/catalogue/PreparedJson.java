package vn.ocop.product.catalogue;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/** JSON that was written when the product changed and is sent as it is. */
final class PreparedJson {

    private final String body;

    PreparedJson(String body) {
        this.body = Objects.requireNonNull(body);
    }

    @JsonValue
    @JsonRawValue
    public String body() {
        return body;
    }
}
