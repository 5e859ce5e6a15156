package vn.ocop.assessment.appeal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.input.Size;

/** Who complained. Personal: in no event, list, log or audit text. */
@Schema(name = "Complainant")
record ComplainantJson(
        @Size(min = 1, max = 200) String name,
        @Size(min = 1, max = 300) String contact) {

    /** A stray log line must not tell. */
    @Override
    public String toString() {
        return "ComplainantJson[protected]";
    }
}
