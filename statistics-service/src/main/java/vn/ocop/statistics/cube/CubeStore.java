package vn.ocop.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Refused;
import vn.ocop.statistics.cell.CellQuestion;
import vn.ocop.statistics.cell.CellStore;
import vn.ocop.statistics.cell.CellSum;
import vn.ocop.statistics.cell.Measure;
import vn.ocop.statistics.cell.Subject;
import vn.ocop.statistics.cube.Cells.Cell;
import vn.ocop.statistics.cube.CubeRefusal.TooManyCells;

/** Cells and total of one moment of the database, from the kept cells. */
@ApplicationScoped
class CubeStore {

    private final CellStore kept;

    CubeStore(CellStore kept) {
        this.kept = kept;
    }

    /** @throws Refused with {@link TooManyCells} if there are more than {@code most} */
    Cells read(CubeQuery query, int most) {
        try {
            var cells = kept.read(query.cells()).stream()
                    .map(cell -> new Cell(cell.codes(), cell.sum()))
                    .toList();
            if (cells.size() > most) {
                throw new Refused(new TooManyCells(most));
            }
            return new Cells(cells, cells.stream().mapToLong(Cell::value).sum(), potentialFive(query));
        } catch (CellStore.TooManyRows notToBeHeld) {
            throw new Refused(new TooManyCells(most));
        }
    }

    private @Nullable Long potentialFive(CubeQuery query) {
        if (query.cube() != Cube.PRODUCTS) {
            return null;
        }
        var moment = query.figure().moment();
        var potential =
                new CellQuestion(Subject.POTENTIAL_FIVE, Measure.EVER, List.of(), moment.asOf(), moment.knownAt());
        return kept.read(potential).stream().mapToLong(CellSum::sum).sum();
    }
}
