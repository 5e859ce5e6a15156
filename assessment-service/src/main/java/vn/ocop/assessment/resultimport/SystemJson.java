package vn.ocop.assessment.resultimport;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;

/** A system that pushes results. */
@Schema(name = "SourceSystem")
record SystemJson(String code, @Nullable String provinceCode, String name, Instant registeredAt) {

    @Schema(name = "SourceSystemRequest")
    record Request(
            @Pattern(value = "[A-Za-z0-9._-]{1,60}", code = "no-such-system-name")
            String code,

            @Nullable @Size(min = 2, max = 2) String provinceCode,
            @Size(min = 1, max = 200) String name) {}
}
