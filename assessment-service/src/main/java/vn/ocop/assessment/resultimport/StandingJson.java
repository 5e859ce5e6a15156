package vn.ocop.assessment.resultimport;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.resultimport.Entry.Act;
import vn.ocop.assessment.resultimport.Entry.Decided;
import vn.ocop.assessment.resultimport.Entry.Standing;

/** What would stand under a key after a row that was checked only; kept until the file is done with. Exactly one of the terms is there. */
public record StandingJson(
        UUID id,
        int version,
        boolean voided,
        String hash,
        @Nullable LocalDate amendedOn,
        @Nullable DecidedJson decided,
        @Nullable ActTermsJson act) {

    public record DecidedJson(
            LocalDate day, String decision, UUID productId, String provinceCode, int stars, LocalDate printedEnd) {}

    public record ActTermsJson(
            RowKind kind,
            LocalDate day,
            String decision,
            UUID target,
            boolean byMinistry,
            @Nullable LocalDate until) {}

    static StandingJson of(Standing standing) {
        DecidedJson decided = null;
        ActTermsJson act = null;
        switch (standing.terms()) {
            case Decided(var day, var by, var product, var province, int stars, var end) ->
                decided = new DecidedJson(day, by, product, province, stars, end);
            case Act(var kind, var day, var by, var target, boolean ministry, var until) ->
                act = new ActTermsJson(kind, day, by, target, ministry, until);
        }
        return new StandingJson(
                standing.id(),
                standing.version(),
                standing.voided(),
                standing.hash(),
                standing.amendedOn(),
                decided,
                act);
    }

    Standing toDomain() {
        return new Standing(id, version, voided, hash, terms(), amendedOn);
    }

    /** The decision that it is about. */
    public UUID resultId() {
        return act == null ? id : act.target();
    }

    public @Nullable UUID productId() {
        return decided == null ? null : decided.productId();
    }

    private Entry.Terms terms() {
        if (decided != null) {
            return new Decided(
                    decided.day(),
                    decided.decision(),
                    decided.productId(),
                    decided.provinceCode(),
                    decided.stars(),
                    decided.printedEnd());
        }
        if (act == null) {
            throw new IllegalStateException("neither decision nor act: " + id);
        }
        return new Act(act.kind(), act.day(), act.decision(), act.target(), act.byMinistry(), act.until());
    }
}
