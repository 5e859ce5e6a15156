package vn.ocop.product.programme.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.Published;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A code of an editable list; from and until are the days on which new records may use it.
 *
 * @param codeList SALES_CHANNEL or QUALITY_STANDARD
 * @param type what sort of thing it is, e.g. PLATFORM, SUPERMARKET, SHOWROOM
 */
@RecordKind(
        once = {"codeList", "code", "from"},
        path = "programme/code-entries",
        name = "code-entry",
        writers = RecordKind.Writers.CENTRAL_OFFICE)
@Schema(name = "CodeEntry", examples = """
                {"from": "2020-01-01", "codeList": "SALES_CHANNEL", "code": "LAZADA", "nameVi": "Lazada", "nameEn": "Lazada",
                 "type": "PLATFORM"}
                """)
record CodeEntryJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        CodeList codeList,
        @Published @Pattern("[A-Z0-9_]{1,40}") String code,
        @Size(min = 1, max = 200) String nameVi,
        @Size(min = 1, max = 200) String nameEn,
        @Nullable @Published @Pattern("[A-Z_]{1,40}") String type,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    /** Which list. */
    enum CodeList {
        SALES_CHANNEL,
        QUALITY_STANDARD
    }
}
