package vn.ocop.certification.lapse;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.database.Row;

/**
 * A certificate that will lapse.
 *
 * @param lastDay on which it still counts, an extension included
 * @param daysLeft from today to the last day; 0 on the last day
 */
@Schema(name = "Expiry")
record ExpiryJson(
        UUID certificateId,
        String number,
        UUID productId,
        String productName,
        UUID producerId,
        String producerName,
        int stars,
        String provinceCode,
        LocalDate lastDay,
        long daysLeft) {

    static ExpiryJson read(Row row, LocalDate today) throws SQLException {
        return new ExpiryJson(
                row.uuid("id"),
                row.string("number"),
                row.uuid("product_id"),
                row.string("product_name"),
                row.uuid("producer_id"),
                row.string("producer_name"),
                row.intValue("stars"),
                row.string("province_code"),
                row.date("last_day"),
                ChronoUnit.DAYS.between(today, row.date("last_day")));
    }
}
