package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.assessment.register.RegisterStore;

/** What became of the rows of a file, for whoever may see the file. */
@ApplicationScoped
class ImportedRowsUseCases {

    private final PushUseCases pushes;
    private final PushedRowStore rows;
    private final RegisterStore register;

    ImportedRowsUseCases(PushUseCases pushes, PushedRowStore rows, RegisterStore register) {
        this.pushes = pushes;
        this.rows = rows;
        this.register = register;
    }

    @Transactional
    PushJson.ImportJson get(UUID id) {
        return pushes.get(id);
    }

    /** With what has become known of their products and certificates since. */
    @Transactional
    List<PushJson.RowJson> results(UUID id, long after, int limit) {
        var found = rows.rows(pushes.get(id).id(), after, limit);
        var codes = rows.productCodes(found.stream()
                .map(PushJson.RowJson::productId)
                .filter(Objects::nonNull)
                .toList());
        var numbers = register.numbersOfResults(found.stream()
                .map(PushJson.RowJson::resultId)
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .map(row -> row.with(codes.get(row.productId()), numbers.get(row.resultId())))
                .toList();
    }

    @Transactional
    List<PushJson.RejectionJson> rejections(UUID id, long after, int limit) {
        return rows.rejections(pushes.get(id).id(), after, limit);
    }
}
