package vn.ocop.statistics.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Upright columns on a base line, each in the middle of its share of the width, so that a table row of labels fits below. */
final class Columns {

    private static final double FILLED = 0.62;
    private static final int GRID_LINES = 4;

    private final List<Long> values;

    Columns(List<Long> values) {
        this.values = List.copyOf(values);
    }

    void draw(Graphics2D g, double width, double height) {
        var most = Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(1));
        g.setStroke(new BasicStroke(0.4f));
        g.setColor(Color.decode("#dcdcdc"));
        for (var i = 0; i < GRID_LINES; i++) {
            var y = height * i / GRID_LINES;
            g.draw(new Line2D.Double(0, y, width, y));
        }
        var step = width / Math.max(1, values.size());
        g.setColor(Color.decode(Pie.colour(0)));
        for (var i = 0; i < values.size(); i++) {
            var tall = height * values.get(i) / most;
            g.fill(new Rectangle2D.Double(step * i + step * (1 - FILLED) / 2, height - tall, step * FILLED, tall));
        }
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke(0.8f));
        g.draw(new Line2D.Double(0, height, width, height));
    }
}
