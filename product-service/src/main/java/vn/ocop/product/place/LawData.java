package vn.ocop.product.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.ocop.criteria.Classification;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.completeness.Completeness;
import vn.ocop.criteria.completeness.DocumentCatalogue;

/** The law's data of the criteria module as beans: loaded once, never changed. */
@ApplicationScoped
class LawData {

    @Produces
    @Singleton
    Classification classification() {
        return Classification.load();
    }

    @Produces
    @Singleton
    CriteriaSets forms() {
        return CriteriaSets.load();
    }

    @Produces
    @Singleton
    DocumentCatalogue documents(CriteriaSets forms) {
        return DocumentCatalogue.load(forms);
    }

    @Produces
    @Singleton
    Completeness completeness(DocumentCatalogue documents) {
        return new Completeness(documents);
    }
}
