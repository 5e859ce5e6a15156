package vn.ocop.statistics.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.ocop.criteria.Text;

/**
 * The sentences that stand first in the report.
 *
 * @param products recognised ever
 * @param before the same on the day before the period
 * @param valid with a certificate in force
 * @param potentialFive sent to the ministry and not decided; not among the products
 */
record Headline(
        LocalDate from,
        LocalDate to,
        long provinces,
        long products,
        long before,
        long valid,
        long producers,
        long potentialFive) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    List<Text> sentences() {
        var change = products - before;
        return List.of(
                new Text(
                        "Đến hết ngày %s, %s tỉnh, thành phố có sản phẩm được công nhận; cả nước có %s sản phẩm OCOP đạt từ 3 sao trở lên của %s chủ thể."
                                .formatted(
                                        DAY.format(to),
                                        Numbers.vi(provinces),
                                        Numbers.vi(products),
                                        Numbers.vi(producers)),
                        "By the end of %s, %s provinces have recognised products; the nation has %s OCOP products with 3 stars or more of %s producers."
                                .formatted(to, Numbers.en(provinces), Numbers.en(products), Numbers.en(producers))),
                new Text(
                        "Từ ngày %s số sản phẩm thay đổi %s (%s%%); %s sản phẩm có giấy chứng nhận còn hiệu lực."
                                .formatted(
                                        DAY.format(from),
                                        Numbers.signed(change, Numbers.VI),
                                        Numbers.decimal(Share.of(change, before), Numbers.VI),
                                        Numbers.vi(valid)),
                        "Since %s the number of products changed by %s (%s%%); %s products have a valid certificate."
                                .formatted(
                                        from,
                                        Numbers.signed(change, Numbers.EN),
                                        Share.of(change, before),
                                        Numbers.en(valid))),
                new Text(
                        "Ngoài ra có %s sản phẩm tiềm năng 5 sao đang chờ Bộ đánh giá, không tính vào các số trên."
                                .formatted(Numbers.vi(potentialFive)),
                        "Besides, %s products with potential 5 stars await the ministry and are not among these numbers."
                                .formatted(Numbers.en(potentialFive))));
    }
}
