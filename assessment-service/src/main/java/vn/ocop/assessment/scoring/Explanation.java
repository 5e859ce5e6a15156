package vn.ocop.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.assessment.review.Outcome;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Rating;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.Text;
import vn.ocop.criteria.UnmetMinimum;

/**
 * Why a result is what it is, in sentences a producer can act on: the mean and its band, the agreed sheet by part, each stop, each minimum that lowered the stars, the
 * stars, and what the next star asks for. Every figure names its rule.
 *
 * @param agreed the agreed sheet, evaluated with the council's findings
 */
record Explanation(Outcome outcome, Rating rating, Evaluation agreed, Scoring scoring) {

    List<Text> sentences() {
        var lines = new ArrayList<Text>();
        lines.add(bandLine());
        lines.add(partsLine());
        rating.stops().forEach(stop -> lines.add(stop.text()));
        int stars = outcome.stars().value();
        int band = outcome.band().value();
        for (int level = stars + 1; level <= band; level++) {
            lines.addAll(unmetLines(level));
        }
        lines.add(new Text("Kết quả: %d sao.".formatted(stars), "Result: %d stars.".formatted(stars)));
        if (stars == band && outcome.stars() != Stars.FIVE) {
            lines.add(nextLine(stars + 1));
            lines.addAll(unmetLines(stars + 1));
        }
        return lines;
    }

    private Text bandLine() {
        var tally = outcome.tally();
        int band = outcome.band().value();
        int floor = scoring.rule().floor(outcome.band());
        var mean = tally.mean().display();
        return new Text(
                "Điểm trung bình %s (%d điểm / %d phiếu) thuộc hạng %d sao, từ %d điểm (Quyết định 26/2026/QĐ-TTg, Điều 5)."
                        .formatted(mean.replace('.', ','), tally.sum(), tally.sheets(), band, floor),
                "The mean %s (%d points / %d sheets) lies in the band of %d stars, from %d points (Decision 26/2026/QĐ-TTg, Article 5)."
                        .formatted(mean, tally.sum(), tally.sheets(), band, floor));
    }

    private Text partsLine() {
        int form = scoring.form().number();
        var basis = scoring.form().legalBasis();
        return new Text(
                "Phiếu thống nhất: %s; cộng %d điểm (bộ tiêu chí số %d, %s)."
                        .formatted(parts("phần %s %d điểm"), agreed.total(), form, basis),
                "Agreed sheet: %s; %d points together (criteria set %d, %s)."
                        .formatted(parts("part %s %d points"), agreed.total(), form, basis));
    }

    private String parts(String pattern) {
        return agreed.parts().entrySet().stream()
                .map(part -> pattern.formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Text nextLine(int level) {
        int floor = scoring.rule().floor(Stars.of(level));
        return new Text(
                "Hạng %d sao cần điểm trung bình từ %d và đạt điểm tối thiểu của từng tiêu chí bắt buộc."
                        .formatted(level, floor),
                "%d stars need a mean of at least %d and each criterion's minimum.".formatted(level, floor));
    }

    private List<Text> unmetLines(int level) {
        return rating.unmetMinimums().getOrDefault(level, List.of()).stream()
                .map(unmet -> unmetLine(level, unmet))
                .toList();
    }

    private Text unmetLine(int level, UnmetMinimum unmet) {
        var option = scoring.form().criterion(unmet.criterion()).option(unmet.option());
        return new Text(
                "Tiêu chí %s đạt %d điểm; hạng %d sao cần ít nhất %d điểm (phương án %d: %s)."
                        .formatted(
                                unmet.criterion(),
                                unmet.points(),
                                level,
                                unmet.required(),
                                unmet.option(),
                                option.label().vi()),
                "Criterion %s has %d points; %d stars need at least %d (option %d: %s)."
                        .formatted(
                                unmet.criterion(),
                                unmet.points(),
                                level,
                                unmet.required(),
                                unmet.option(),
                                option.label().en()));
    }
}
