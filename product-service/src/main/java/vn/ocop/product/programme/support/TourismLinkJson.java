package vn.ocop.product.programme.support;

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
 * A link of products to community tourism, a craft village or a route.
 *
 * @param visitors a year
 */
@RecordKind(path = "tourism-links", name = "tourism-link")
@Schema(name = "TourismLink", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "place": "Làng chè Hồ Thầu",
                 "type": "CRAFT_VILLAGE", "route": "Hà Giang – Hoàng Su Phì", "visitors": 12000}
                """)
record TourismLinkJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Size(min = 1, max = 300) String place,
        TourismLinkType type,
        @Nullable @Size(max = 500) String route,
        @Nullable @Range(min = 0, max = 1_000_000_000) Long visitors,
        @Nullable @Refers(Refers.PRODUCER) List<UUID> producerIds,
        @Nullable @Refers(Refers.PRODUCT) List<UUID> productIds,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    enum TourismLinkType {
        COMMUNITY_TOURISM,
        CRAFT_VILLAGE,
        ROUTE,
        SITE
    }
}
