package vn.ocop.assessment.decision;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;

/** A written notice that no star was reached. */
@Schema(name = "NoticeRequest")
record NoticeJson(
        @Size(min = 1, max = 100) String number,
        LocalDate signedOn,
        @Nullable @Size(max = 4000) String reason) {}
