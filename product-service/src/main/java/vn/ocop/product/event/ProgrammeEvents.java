package vn.ocop.product.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Topics;

/** The event of programme records of every kind (ADR-0152). */
public final class ProgrammeEvents {

    public static final EventType<ProgrammeRecordChanged> RECORD_CHANGED = new EventType<>(
            "vn.ocop.product.programme-record-changed.v1", Topics.PRODUCT, ProgrammeRecordChanged.class);

    private ProgrammeEvents() {}

    /**
     * Never a text that somebody typed: no name, no note. Of kinds whose single records are protected neither whose they are nor any number.
     *
     * @param kind e.g. market-listing
     * @param state ACTIVE or WITHDRAWN
     * @param provinceCode null for the nation
     * @param communeCode null for a whole province
     * @param from first legal day
     * @param until last legal day; null while it goes on
     * @param codes by the name of the field, e.g. channel: SHOPEE
     * @param measures whole numbers in the unit of the field, e.g. value: 1200000; of a list how many it names
     * @param days others than the first and the last
     * @param change RECORDED, CHANGED, WITHDRAWN or IMPORTED
     */
    public record ProgrammeRecordChanged(
            UUID recordId,
            String kind,
            String state,
            @Nullable String provinceCode,
            @Nullable String communeCode,
            LocalDate from,
            @Nullable LocalDate until,
            List<UUID> producerIds,
            List<UUID> productIds,
            Map<String, String> codes,
            Map<String, Long> measures,
            Map<String, LocalDate> days,
            String change) {}
}
