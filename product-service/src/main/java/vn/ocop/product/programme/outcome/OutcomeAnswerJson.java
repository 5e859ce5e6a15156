package vn.ocop.product.programme.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * What a producer answered in a survey: its business data of both periods. Others see figures of many only.
 *
 * @param revenueBefore in VND
 * @param priceBefore of the main product, in VND
 * @param outputBefore in kilograms
 * @param workersBefore persons
 */
@RecordKind(
        once = {"panelId", "producerId"},
        path = "programme/outcome-answers",
        name = "outcome-answer",
        readers = RecordKind.Readers.CONFIDENTIAL,
        writers = RecordKind.Writers.OFFICES_AND_PRODUCERS)
@Schema(name = "OutcomeAnswer", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "panelId": "019385b0-7a1e-7000-8000-000000000001",
                 "producerId": "019385b0-7a1e-7000-8000-000000000002", "revenueBefore": 800000000, "revenueLater": 1040000000}
                """)
record OutcomeAnswerJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Refers("outcome_panel") UUID panelId,
        @Refers(Refers.PRODUCER) UUID producerId,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long revenueBefore,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long revenueLater,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long priceBefore,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long priceLater,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long outputBefore,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long outputLater,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long workersBefore,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long workersLater,

        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {}
