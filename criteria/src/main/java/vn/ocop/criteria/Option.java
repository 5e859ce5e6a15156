package vn.ocop.criteria;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line that a council member can tick.
 *
 * @param no 1-based, unique within its criterion also where the criterion has two cases
 * @param points whole points, 0 or more
 * @param starMark 3, 4 or 5 if the form prints asterisks here: the least option for that star level
 * @param caseNo 1 or 2 where the criterion offers two alternative lists (set 26); so an option implies its case
 * @param inferred true if the form prints only the maximum and this line is our reading
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Option(
        int no,
        int points,
        Text label,
        @Nullable Integer starMark,
        @JsonProperty("case") @Nullable Integer caseNo,
        boolean inferred) {}
