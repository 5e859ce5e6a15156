package vn.ocop.product.programme.market;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.product.programme.Checks;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.Published;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A product that is exported to a country: from is the first shipment, until the last one known.
 *
 * @param goods as the papers name them
 * @param country ISO 3166-1, two letters
 * @param value in the smallest unit of the currency; VND has none below the đồng
 * @param currency ISO 4217
 * @param papers numbers of customs declarations and alike
 */
@RecordKind(path = "exports", name = "export", writers = RecordKind.Writers.OFFICES_AND_PRODUCERS)
@Schema(name = "Export", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01",
                 "productId": "019385b0-7a1e-7000-8000-000000000001", "producerId": "019385b0-7a1e-7000-8000-000000000002",
                 "goods": "Miến dong xuất khẩu sang Cộng hòa Séc", "country": "CZ", "value": 125000, "currency": "EUR",
                 "papers": ["EVFTA C/O 1182"]}
                """)
record ExportJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Refers(Refers.PRODUCT) UUID productId,
        @Refers(Refers.PRODUCER) UUID producerId,
        @Size(min = 1, max = 300) String goods,
        @Published @Pattern("[A-Z]{2}") String country,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long value,

        @Nullable @Published @Pattern("[A-Z]{3}") String currency,
        @Nullable List<String> papers,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    @Override
    public void check(InputCheck check) {
        Checks.country("/country", country, check);
        Checks.currency("/currency", currency, check);
        if ((value == null) != (currency == null)) {
            check.reject(value == null ? "/value" : "/currency", "required");
        }
    }
}
