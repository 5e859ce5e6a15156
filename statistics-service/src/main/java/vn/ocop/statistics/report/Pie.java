package vn.ocop.statistics.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.util.List;

/** A ring whose arcs are the parts of a whole, clockwise from the top. Drawn as lines; the words stand in the legend beside it. */
final class Pie {

    /** Distinct in grey too, and for most people who see few colours. */
    static final List<String> COLOURS =
            List.of("#1f4e3d", "#d9902f", "#7fb69a", "#8c2f39", "#3f6fa1", "#b7b7a4", "#5c4d7d", "#c9ada7");

    private static final double HOLE = 0.55;
    private static final double FULL = 360;

    private final List<Long> parts;

    Pie(List<Long> parts) {
        this.parts = List.copyOf(parts);
    }

    static String colour(int part) {
        return COLOURS.get(part % COLOURS.size());
    }

    void draw(Graphics2D g, double width, double height) {
        var side = Math.min(width, height);
        var x = (width - side) / 2;
        var y = (height - side) / 2;
        var whole = parts.stream().mapToLong(Long::longValue).sum();
        if (whole == 0) {
            g.setColor(Color.decode("#d8d8d8"));
            g.fill(new Ellipse2D.Double(x, y, side, side));
        }
        long before = 0;
        for (var i = 0; i < parts.size() && whole > 0; i++) {
            var start = FULL / 4 - before * FULL / whole;
            g.setColor(Color.decode(colour(i)));
            g.fill(new Arc2D.Double(x, y, side, side, start, -parts.get(i) * FULL / whole, Arc2D.PIE));
            before += parts.get(i);
        }
        hole(g, x + side / 2, y + side / 2, side / 2);
    }

    /** White lines between the arcs, and the middle left open for the eye. */
    private void hole(Graphics2D g, double cx, double cy, double radius) {
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(1.2f));
        var whole = parts.stream().mapToLong(Long::longValue).sum();
        long before = 0;
        for (var part : parts) {
            if (part > 0 && part < whole) {
                var angle = Math.PI / 2 - 2 * Math.PI * before / whole;
                var end = new Point2D.Double(cx + radius * Math.cos(angle), cy - radius * Math.sin(angle));
                var line = new GeneralPath();
                line.moveTo(cx, cy);
                line.lineTo(end.x, end.y);
                g.draw(line);
            }
            before += part;
        }
        var hole = radius * HOLE;
        g.fill(new Ellipse2D.Double(cx - hole, cy - hole, 2 * hole, 2 * hole));
    }
}
