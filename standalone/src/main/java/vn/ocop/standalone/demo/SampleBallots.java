package vn.ocop.standalone.demo;

import java.util.Map;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.sample.SampleAnswers;

/** Sheets that give wanted stars. */
public record SampleBallots(CriteriaSets forms) {

    private static final int DISSENT = 2;
    private static final Map<Integer, Integer> USUAL = Map.of(3, 60, 4, 80, 5, 93);

    /** Four sheets: three alike, which the agreed sheet follows, and one with more points. */
    public record Sheets(Map<String, Integer> majority, Map<String, Integer> dissent) {

        /** @param voter 0 for the chair; the fourth dissents */
        public Map<String, Integer> of(int voter) {
            return voter == 3 ? dissent : majority;
        }
    }

    public Sheets of(int set, int stars) {
        return of(set, stars, USUAL.getOrDefault(stars, 0));
    }

    /** @param total of each of the three; the fourth gives 2 points more */
    public Sheets of(int set, int stars, int total) {
        var form = forms.byNumber(set).orElseThrow();
        var wanted = Stars.of(stars);
        return new Sheets(
                SampleAnswers.answersFor(form, total, wanted).options(),
                SampleAnswers.answersFor(form, total + DISSENT, wanted).options());
    }
}
