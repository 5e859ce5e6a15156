package vn.ocop.product.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * What Form 02 asks for beside the scores: words and ticks. A field left out was not filled in; an empty list of ticks says that
 * none of them is held (ADR-0103).
 *
 * @param productStandard standard that the product is made and declared under
 * @param papers ticked boxes
 * @param ipRights kinds of IP right that are held
 * @param history how the producer and the product came about
 * @param structure how production is organised
 * @param results what production and trade brought
 * @param plan what is to come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SelfDescription", examples = """
                {"productStandard": "TCVN 9740:2013", "papers": ["BUSINESS_REGISTRATION", "FOOD_SAFETY"], "ipRights": ["TRADEMARK"],
                 "history": "Thành lập năm 2018 từ 12 hộ trồng chè", "structure": "Ban giám đốc, 2 tổ sản xuất, 35 thành viên",
                 "results": "Doanh thu 2025: 4,2 tỷ đồng", "plan": "Mở rộng vùng chè hữu cơ thêm 20 ha đến 2028"}
                """)
public record SelfDescriptionJson(
        @Nullable @Size(max = 1000) String productStandard,
        @Nullable @Size(max = 4) List<HeldPaper> papers,
        @Nullable @Size(max = 8) List<HeldIpRight> ipRights,
        @Nullable @Size(max = 5000) String history,
        @Nullable @Size(max = 5000) String structure,
        @Nullable @Size(max = 5000) String results,
        @Nullable @Size(max = 5000) String plan) {

    static final SelfDescriptionJson EMPTY = new SelfDescriptionJson(null, null, null, null, null, null, null);

    /** The boxes of Form 02 about papers that the law asks for. */
    @Schema(name = "HeldPaper")
    public enum HeldPaper {
        BUSINESS_REGISTRATION,
        PRODUCT_DECLARATION,
        FOOD_SAFETY,
        PRODUCTION_CONDITIONS
    }

    /** The boxes of Form 02 about IP; kinds as certification-service names them. */
    @Schema(name = "HeldIpRight")
    public enum HeldIpRight {
        TRADEMARK,
        COLLECTIVE_MARK,
        CERTIFICATION_MARK,
        GEOGRAPHICAL_INDICATION,
        INDUSTRIAL_DESIGN,
        PATENT,
        UTILITY_SOLUTION,
        COPYRIGHT
    }

    /**
     * Ticks in the order of the form, words without blanks around them.
     *
     * @throws vn.ocop.platform.problem.InvalidInput naming every box that is ticked twice
     */
    SelfDescriptionJson checked() {
        var check = new InputCheck();
        once("/papers", papers, check);
        once("/ipRights", ipRights, check);
        check.throwIfAny();
        return new SelfDescriptionJson(
                Stated.orNull(productStandard),
                sorted(papers),
                sorted(ipRights),
                Stated.orNull(history),
                Stated.orNull(structure),
                Stated.orNull(results),
                Stated.orNull(plan));
    }

    private static <E extends Enum<E>> void once(String pointer, @Nullable List<E> ticks, InputCheck check) {
        for (int i = 1; ticks != null && i < ticks.size(); i++) {
            if (ticks.subList(0, i).contains(ticks.get(i))) {
                check.reject(pointer + "/" + i, "duplicate");
            }
        }
    }

    private static <E extends Enum<E>> @Nullable List<E> sorted(@Nullable List<E> ticks) {
        return ticks == null ? null : Set.copyOf(ticks).stream().sorted().toList();
    }
}
