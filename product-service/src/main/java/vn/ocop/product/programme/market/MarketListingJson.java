package vn.ocop.product.programme.market;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.product.programme.Checks;
import vn.ocop.product.programme.CodeOf;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A product that is offered on a platform, in a supermarket or a showroom; from and until are the days of the offer.
 *
 * @param channel a code of the list SALES_CHANNEL
 * @param link address of the offer
 * @param checkedOn when somebody looked last
 */
@RecordKind(path = "market-listings", name = "market-listing", writers = RecordKind.Writers.OFFICES_AND_PRODUCERS)
@Schema(name = "MarketListing", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01",
                 "productId": "019385b0-7a1e-7000-8000-000000000001", "producerId": "019385b0-7a1e-7000-8000-000000000002",
                 "channel": "SHOPEE", "link": "https://shopee.vn/che-shan-tuyet-i.1.2", "checkedOn": "2026-11-20"}
                """)
record MarketListingJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Refers(Refers.PRODUCT) UUID productId,
        @Refers(Refers.PRODUCER) UUID producerId,
        @CodeOf(CodeOf.SALES_CHANNEL) String channel,

        @Nullable @Size(max = 2000) @Pattern(value = "https?://[^\\s]+", code = "not-a-link")
        String link,

        @Nullable LocalDate checkedOn,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    @Override
    public void check(InputCheck check) {
        Checks.notBefore("/checkedOn", checkedOn, from, check);
    }
}
