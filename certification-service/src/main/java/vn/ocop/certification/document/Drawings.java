package vn.ocop.certification.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is drawn on a certificate as lines: stars, the QR code and the frame. Colours as on the page, lengths in points. */
final class Drawings {

    private static final Color GOLD = new Color(0xC9, 0x97, 0x2B);
    private static final Color GOLD_DARK = new Color(0x9A, 0x6F, 0x12);
    private static final Color PALE = new Color(0xEF, 0xE9, 0xDC);
    private static final Color RED = new Color(0xA8, 0x1E, 0x22);
    private static final int MOST_STARS = 5;
    /** Inner to outer radius of a five-pointed star whose opposite edges are in line. */
    private static final double INNER = 0.381966;

    /** Of a module's side in a square of one by one. */
    private static final int DECIMALS = 8;

    private static final double WAVE_PT = 17;
    private static final double BAND_PT = 15;
    private static final int STRANDS = 4;

    private Drawings() {}

    /** As operators of a PDF, one path in a square of one by one: a module's lines are whole numbers of one scale. */
    static String qr(QrCode code) {
        var size = code.size();
        var module = BigDecimal.ONE
                .divide(BigDecimal.valueOf(size), DECIMALS, RoundingMode.DOWN)
                .toPlainString();
        var path = new StringBuilder(1 << 15).append("0 g\n");
        path.append(module).append(" 0 0 ").append(module).append(" 0 0 cm\n");
        code.eachRun((x, y, length) -> path.append(x)
                .append(' ')
                .append(size - 1 - y)
                .append(' ')
                .append(length)
                .append(" 1 re\n"));
        return path.append("f\n").toString();
    }

    static void stars(Graphics2D g, int stars, double width, double height) {
        var step = width / MOST_STARS;
        var radius = Math.min(step, height) / 2 * 0.96;
        for (var i = 0; i < MOST_STARS; i++) {
            var star = star(step * (i + 0.5), height / 2 + radius * 0.08, radius);
            g.setColor(i < stars ? GOLD : PALE);
            g.fill(star);
            g.setStroke(new BasicStroke(0.7f));
            g.setColor(i < stars ? GOLD_DARK : GOLD);
            g.draw(star);
        }
    }

    private static Path2D star(double cx, double cy, double radius) {
        var path = new Path2D.Double();
        for (var i = 0; i < 2 * MOST_STARS; i++) {
            var r = i % 2 == 0 ? radius : radius * INNER;
            var angle = Math.PI * i / MOST_STARS - Math.PI / 2;
            var x = cx + r * Math.cos(angle);
            var y = cy + r * Math.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    /** Interlaced waves between two lines: hard to copy by hand, easy to look at. */
    static void frame(Graphics2D g, double width, double height) {
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setStroke(new BasicStroke(0.45f));
        for (var strand = 0; strand < STRANDS; strand++) {
            g.setColor(strand % 2 == 0 ? GOLD : RED);
            var phase = Math.PI * strand / STRANDS;
            g.draw(wave(width, height, phase));
        }
        g.setColor(RED);
        g.setStroke(new BasicStroke(1.4f));
        g.draw(new Rectangle2D.Double(0.7, 0.7, width - 1.4, height - 1.4));
        g.setStroke(new BasicStroke(0.6f));
        var in = BAND_PT + 3;
        g.draw(new Rectangle2D.Double(in, in, width - 2 * in, height - 2 * in));
    }

    /** Four sides, each a whole number of waves, so that the corners meet. */
    private static Path2D wave(double width, double height, double phase) {
        var path = new Path2D.Double();
        var mid = 1.5 + BAND_PT / 2;
        side(path, mid, mid, width - 2 * mid, 0, phase);
        side(path, width - mid, mid, height - 2 * mid, 1, phase);
        side(path, width - mid, height - mid, width - 2 * mid, 2, phase);
        side(path, mid, height - mid, height - 2 * mid, 3, phase);
        return path;
    }

    private static void side(Path2D path, double x, double y, double length, int quarterTurns, double phase) {
        var waves = Math.round(length / WAVE_PT);
        var steps = (int) waves * 12;
        var cos = Math.cos(quarterTurns * Math.PI / 2);
        var sin = Math.sin(quarterTurns * Math.PI / 2);
        for (var i = 0; i <= steps; i++) {
            var along = length * i / steps;
            var off = BAND_PT / 2 * Math.sin(2 * Math.PI * waves * i / steps + phase);
            var px = x + along * cos - off * sin;
            var py = y + along * sin + off * cos;
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
    }
}
