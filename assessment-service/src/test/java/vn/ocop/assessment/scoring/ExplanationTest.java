package vn.ocop.assessment.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.assessment.review.Outcome;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.RuleFindings;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.Text;
import vn.ocop.criteria.sample.SampleAnswers;

class ExplanationTest {

    private static final CriteriaSet TEA = CriteriaSets.load().byNumber(11).orElseThrow();

    private static List<String> vietnamese(Tally tally, int agreedTotal, Stars agreedStars) {
        var scoring = new Scoring(TEA, RuleFindings.none());
        var agreed = SampleAnswers.answersFor(TEA, agreedTotal, agreedStars);
        var rating = scoring.rate(tally, agreed);
        var outcome = new Outcome(tally, rating.band(), rating.stars());
        return new Explanation(outcome, rating, TEA.evaluate(agreed), scoring)
                .sentences().stream().map(Text::vi).toList();
    }

    @Test
    void a_missed_minimum_is_named_with_the_printed_option_that_would_meet_it() {
        assertEquals(
                List.of(
                        "Điểm trung bình 92,00 (368 điểm / 4 phiếu) thuộc hạng 5 sao, từ 90 điểm (Quyết định 26/2026/QĐ-TTg, Điều 5).",
                        "Phiếu thống nhất: phần A 39 điểm, phần B 25 điểm, phần C 28 điểm; cộng 92 điểm (bộ tiêu chí số 11, Quyết định 26/2026/QĐ-TTg (22/05/2026), Phụ lục II).",
                        "Tiêu chí 1.5 đạt 2 điểm; hạng 5 sao cần ít nhất 3 điểm (phương án 4: Hợp đồng liên kết >75% sản lượng, ổn định ≥12 tháng).",
                        "Kết quả: 4 sao."),
                vietnamese(new Tally(368, 4, 2), 92, Stars.FOUR));
    }

    @Test
    void what_the_next_star_asks_for_follows_the_result() {
        assertEquals(
                List.of(
                        "Điểm trung bình 84,50 (338 điểm / 4 phiếu) thuộc hạng 4 sao, từ 70 điểm (Quyết định 26/2026/QĐ-TTg, Điều 5).",
                        "Phiếu thống nhất: phần A 34 điểm, phần B 22 điểm, phần C 28 điểm; cộng 84 điểm (bộ tiêu chí số 11, Quyết định 26/2026/QĐ-TTg (22/05/2026), Phụ lục II).",
                        "Kết quả: 4 sao.",
                        "Hạng 5 sao cần điểm trung bình từ 90 và đạt điểm tối thiểu của từng tiêu chí bắt buộc.",
                        "Tiêu chí 1.5 đạt 2 điểm; hạng 5 sao cần ít nhất 3 điểm (phương án 4: Hợp đồng liên kết >75% sản lượng, ổn định ≥12 tháng)."),
                vietnamese(new Tally(338, 4, 2), 84, Stars.FOUR));
    }

    @Test
    void five_stars_have_no_next() {
        assertEquals(
                List.of(
                        "Điểm trung bình 93,00 (372 điểm / 4 phiếu) thuộc hạng 5 sao, từ 90 điểm (Quyết định 26/2026/QĐ-TTg, Điều 5).",
                        "Phiếu thống nhất: phần A 40 điểm, phần B 25 điểm, phần C 28 điểm; cộng 93 điểm (bộ tiêu chí số 11, Quyết định 26/2026/QĐ-TTg (22/05/2026), Phụ lục II).",
                        "Kết quả: 5 sao."),
                vietnamese(new Tally(372, 4, 2), 93, Stars.FIVE));
    }
}
