package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.completion.CompletionRequestJson;
import vn.ocop.product.completion.CompletionStore;

/** Reading dossiers: own ones, those of the area, and those that a council opened to the reader. */
@ApplicationScoped
class DossierReadUseCases {

    private final DossierStore store;
    private final DossierPartStore parts;
    private final ReportStore reports;
    private final ProductFactStore products;
    private final CheckUseCases checks;
    private final CompletionStore completions;
    private final MissingUseCases missing;
    private final AccessUseCases access;
    private final Caller caller;

    DossierReadUseCases(
            DossierStore store,
            DossierPartStore parts,
            ReportStore reports,
            ProductFactStore products,
            CheckUseCases checks,
            CompletionStore completions,
            MissingUseCases missing,
            AccessUseCases access,
            Caller caller) {
        this.store = store;
        this.parts = parts;
        this.reports = reports;
        this.products = products;
        this.checks = checks;
        this.completions = completions;
        this.missing = missing;
        this.access = access;
        this.caller = caller;
    }

    Whole read(UUID id) {
        return whole(readable(id));
    }

    /** With all its parts, for whoever may read it. */
    Whole whole(DossierRow row) {
        var code = products.codes(List.of(row.productId)).get(row.productId);
        var answers = new DossierJson.Parts(
                parts.answers(row.id),
                parts.changes(row.id),
                reports.find(row.id).orElse(null),
                parts.decision(row.id).orElse(null),
                completions.of(row.id).stream().map(CompletionRequestJson::of).toList());
        return new Whole(DossierJson.of(row, code, answers), row.version);
    }

    CompletenessJson completeness(UUID id) {
        var row = store.read(id);
        access.requireOwnerOrOffice(row.producerId, row.area());
        var lacks = checks.missing(row, checks.held(id));
        return new CompletenessJson(lacks.isEmpty(), missing.shown(lacks));
    }

    Page<DossierJson> list(DossierStore.Filter filter, PageRequest page) {
        var areas = access.supervises() ? caller.areas() : new AreaScope(Set.of());
        var rows = store.list(filter, new DossierStore.Reach(areas, caller.username()), page);
        var codes = products.codes(rows.stream().map(row -> row.productId).toList());
        return Page.of(
                rows,
                page,
                row -> PageRequest.cursor(row.id),
                row -> DossierJson.of(row, codes.get(row.productId), DossierJson.Parts.NONE));
    }

    private DossierRow readable(UUID id) {
        var row = store.read(id);
        access.requireReader(id, row.producerId, row.area());
        return row;
    }

    record Whole(DossierJson json, long version) {}
}
