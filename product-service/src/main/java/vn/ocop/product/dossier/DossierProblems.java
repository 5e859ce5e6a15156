package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.criteria.completeness.Missing;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.platform.problem.Texts;

@ApplicationScoped
class DossierProblems implements RefusalProblems<DossierRefusal> {

    private final MissingUseCases missing;

    DossierProblems(MissingUseCases missing) {
        this.missing = missing;
    }

    @Override
    public Class<DossierRefusal> refusals() {
        return DossierRefusal.class;
    }

    @Override
    public Problem describe(DossierRefusal refusal) {
        return switch (refusal) {
            case DossierRefusal.WrongState(UUID _, DossierState state) ->
                Problem.of("dossier-wrong-state", 409, new Texts.Key("dossier-state." + state))
                        .with("state", state.name());
            case DossierRefusal.Incomplete(UUID _, List<Missing> faults) ->
                Problem.of("dossier-incomplete", 409, faults.size()).with("missing", missing.shown(faults));
            case DossierRefusal.AlreadyReceived(UUID _) -> Problem.of("dossier-already-received", 409);
            case DossierRefusal.NotReported(UUID _) -> Problem.of("commune-report-not-yet", 409);
            case DossierRefusal.NotReceived(UUID _) -> Problem.of("receipt-not-yet", 409);
            case DossierRefusal.TypeMayNotApply(String type, int set) ->
                Problem.of("producer-type-may-not-apply", 422, new Texts.Key("producer-type." + type), set);
            case DossierRefusal.KindNotOpen(FilingOption option) -> notOpen(option);
        };
    }

    private static Problem notOpen(FilingOption option) {
        var reason = Objects.requireNonNull(option.reason());
        var slug =
                switch (reason) {
                    case DOSSIER_UNDER_WAY -> "dossier-under-way";
                    case NO_PRODUCT_SET -> "product-without-set";
                    case ALREADY_RECOGNISED -> "product-already-recognised";
                    case NOT_RECOGNISED -> "product-not-recognised";
                    case HIGHEST_STARS -> "product-has-highest-stars";
                    case TOO_EARLY, TOO_LATE -> "outside-reassessment-window";
                    case PRODUCER_TYPE_MAY_NOT_APPLY -> "producer-type-may-not-apply";
                };
        var problem = Problem.of(slug, 409, shown(option.from()), shown(option.until()));
        problem = option.from() == null ? problem : problem.with("from", option.from());
        return option.until() == null ? problem : problem.with("until", option.until());
    }

    private static Object shown(@org.jspecify.annotations.Nullable Object day) {
        return day == null ? "" : day;
    }
}
