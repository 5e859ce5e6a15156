package vn.ocop.product.programme.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.Published;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A figure as a report prints it; from and until are the period it speaks of. Never computed with.
 *
 * @param printed as printed, e.g. 2.16 times
 * @param value the number in it, decimal with a point
 * @param doubtful whether there is reason to doubt it
 * @param doubt which
 */
@RecordKind(path = "programme/context-figures", name = "context-figure")
@Schema(name = "ContextFigure", examples = """
                {"from": "2020-01-01", "until": "2020-12-31", "measure": "income-growth", "printed": "gấp 2,16 lần", "value": "2.16",
                 "unit": "lần", "source": "Báo cáo tổng kết", "page": "12", "doubtful": false}
                """)
record ContextFigureJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Published @Pattern("[a-z0-9-]{1,60}") String measure,
        @Size(min = 1, max = 200) String printed,
        @Published @Pattern("-?[0-9]{1,15}([.][0-9]{1,6})?") String value,
        @Size(min = 1, max = 50) String unit,
        @Size(min = 1, max = 1000) String source,
        @Nullable @Size(max = 50) String page,
        boolean doubtful,
        @Nullable @Size(max = 1000) String doubt,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    @Override
    public void check(InputCheck check) {
        if (doubtful != (doubt != null)) {
            check.reject("/doubt", doubt == null ? "required" : "invalid-value");
        }
    }
}
