package vn.ocop.statistics.cell;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums up to the ends of years; a year without any had those of the one before it. */
final class Years {

    private Years() {}

    /**
     * The sums up to the end of a year and of the later ones that have sums, moved by what changes in that year or before.
     *
     * @param before since the last year that has sums, up to this one; those of earlier years are moved already
     * @param next not this one and none after it; null for all
     * @param change of all years up to this one
     * @param own of this year alone
     */
    static NavigableMap<LocalDate, PackedCells> moved(
            NavigableMap<LocalDate, PackedCells> before,
            LocalDate year,
            @Nullable LocalDate next,
            PackedCells change,
            PackedCells own) {
        var after = new TreeMap<LocalDate, PackedCells>();
        var base = before.floorEntry(year);
        if (base == null) {
            after.put(year, change);
        } else {
            after.put(year, base.getValue().plus(base.getKey().equals(year) ? change : own));
        }
        before.tailMap(year, false).forEach((later, cells) -> {
            if (next == null || later.isBefore(next)) {
                after.put(later, cells.plus(change));
            }
        });
        return after;
    }
}
