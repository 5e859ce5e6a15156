package vn.ocop.product.programme.outcome;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the answers to a survey say together.
 *
 * @param answers how many give both periods
 * @param inBand how many of them were from {@code from} to {@code to} times as high, both included
 * @param sharePercent of them, two decimals, cut off
 * @param shareInterval at 95 %, Wilson's score, in percent
 * @param medianRatio how many times as high
 * @param medianInterval at 95 % at least, by order statistics
 */
@Schema(name = "OutcomeFigure", examples = """
                {"panelId": "019385b0-7a1e-7000-8000-000000000001", "measure": "revenue", "answers": 30, "from": "1.1", "to": "1.5",
                 "inBand": 22, "sharePercent": "73.33", "shareInterval": ["55.55", "85.82"], "medianRatio": "1.25",
                 "medianInterval": ["1.20", "1.30"]}
                """)
record OutcomeFigureJson(
        UUID panelId,
        Measure measure,
        int answers,
        String from,
        String to,
        int inBand,
        String sharePercent,
        List<String> shareInterval,
        String medianRatio,
        List<String> medianInterval) {

    /** What was asked of both periods. */
    enum Measure {
        revenue,
        price,
        output,
        workers
    }
}
