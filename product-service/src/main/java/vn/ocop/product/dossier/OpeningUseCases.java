package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.dossier.ProductFactStore.Facts;

/** Opening a dossier: which kinds may be opened when, and the form it is pinned to. */
@ApplicationScoped
class OpeningUseCases {

    private final ProductFactStore products;
    private final DossierPartStore parts;
    private final EligibilityUseCases eligibility;
    private final RecordUseCases records;
    private final AccessUseCases access;
    private final CriteriaSets forms;
    private final Clock clock;

    OpeningUseCases(
            ProductFactStore products,
            DossierPartStore parts,
            EligibilityUseCases eligibility,
            RecordUseCases records,
            AccessUseCases access,
            CriteriaSets forms,
            Clock clock) {
        this.products = products;
        this.parts = parts;
        this.eligibility = eligibility;
        this.records = records;
        this.access = access;
        this.forms = forms;
        this.clock = clock;
    }

    List<FilingOption> options(UUID productId) {
        var today = VietnamTime.today(clock);
        var facts = products.find(productId, today).orElseThrow(() -> noProduct(productId));
        access.requireOwnerOrOffice(facts.producerId(), facts.area());
        var options = FilingOption.all(facts.standing(), today);
        var set = facts.productSet();
        return set == null || eligibility.allows(facts.producerId(), set)
                ? options
                : options.stream().map(FilingOption::withoutRight).toList();
    }

    @Transactional
    DossierRow open(UUID productId, OpeningJson opening) {
        var today = VietnamTime.today(clock);
        var facts = products.lock(productId, today).orElseThrow(() -> noProduct(productId));
        access.requireOwner(facts.producerId());
        var option = FilingOption.of(opening.kind(), facts.standing(), today);
        if (!option.open()) {
            throw new Refused(new DossierRefusal.KindNotOpen(option));
        }
        eligibility.require(facts.producerId(), Objects.requireNonNull(facts.productSet()));
        var recognition = facts.standing().recognition();
        opening.check(recognition == null ? 0 : recognition.stars());
        var row = row(facts, opening, today);
        records.announced(row, "OPENED", opening);
        parts.addChanges(row.id, opening.changesOrNone());
        return row;
    }

    private DossierRow row(Facts facts, OpeningJson opening, LocalDate today) {
        int set = Objects.requireNonNull(facts.productSet());
        var row = new DossierRow();
        row.id = Ids.next();
        row.productId = facts.productId();
        row.producerId = facts.producerId();
        row.earlierId = parts.earlier(facts.productId(), facts.producerId()).orElse(null);
        row.kind = opening.kind();
        row.targetStars =
                opening.targetStars() == null ? null : opening.targetStars().shortValue();
        row.state = DossierState.DRAFT;
        row.productSet = (short) set;
        row.criteriaVersion = forms.inForceOn(set, today).orElseThrow().version();
        row.communeCode = Objects.requireNonNull(facts.area().commune());
        row.provinceCode = Objects.requireNonNull(facts.area().province());
        row.openedAt = clock.instant();
        return row;
    }

    private static Refused noProduct(UUID id) {
        return new Refused(new CommonRefusal.NotFound("product", id.toString()));
    }
}
