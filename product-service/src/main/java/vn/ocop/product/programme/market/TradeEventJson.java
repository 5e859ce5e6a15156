package vn.ocop.product.programme.market;

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
 * A fair, a week of products or another event of promotion.
 *
 * @param stalls how many there were
 * @param revenue in VND
 */
@RecordKind(path = "programme/trade-events", name = "trade-event")
@Schema(name = "TradeEvent", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "name": "Hội chợ OCOP Tây Bắc", "type": "FAIR",
                 "stalls": 120, "revenue": 4500000000}
                """)
record TradeEventJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Size(min = 1, max = 300) String name,
        TradeEventType type,
        @Nullable @Range(min = 0, max = 1_000_000) Long stalls,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long revenue,

        @Nullable @Refers(Refers.PRODUCER) List<UUID> producerIds,
        @Nullable @Refers(Refers.PRODUCT) List<UUID> productIds,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    enum TradeEventType {
        FAIR,
        PRODUCT_WEEK,
        TRADE_CONNECTION,
        FESTIVAL,
        OTHER
    }
}
