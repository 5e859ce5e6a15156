package vn.ocop.platform.document;

import java.time.LocalDate;

/** Days as legal papers print them. */
public final class VietnameseDay {

    private VietnameseDay() {}

    /** E.g. "ngày 05 tháng 08 năm 2026", never broken over two lines. */
    public static String of(LocalDate day) {
        return "ngày\u00a0%02d\u00a0tháng\u00a0%02d\u00a0năm\u00a0%d"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
