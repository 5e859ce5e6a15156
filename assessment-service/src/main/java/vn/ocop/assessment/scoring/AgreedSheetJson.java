package vn.ocop.assessment.scoring;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.input.Size;

/** @param proposed true while it is only what most members chose */
@Schema(name = "AgreedSheet")
public record AgreedSheetJson(Map<String, Integer> answers, boolean proposed) {

    @Schema(name = "AgreedSheetRequest")
    record Request(@Size(max = 200) Map<String, Integer> answers) {

        SheetJson.Request complete() {
            return new SheetJson.Request(answers, null, true);
        }
    }
}
