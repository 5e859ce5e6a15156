package vn.ocop.product.dossier;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.ocop.criteria.completeness.Missing;
import vn.ocop.platform.problem.Texts;

/** Puts what is missing into the reader's language. */
@ApplicationScoped
class MissingUseCases {

    private final HttpServerRequest request;

    MissingUseCases(HttpServerRequest request) {
        this.request = request;
    }

    List<MissingJson> shown(List<Missing> missing) {
        var english = Texts.preferred(request.getHeader("Accept-Language")).equals(Texts.ENGLISH);
        return missing.stream()
                .map(one -> new MissingJson(
                        one.documentType(),
                        one.criteria(),
                        one.reason().name(),
                        english ? one.message().en() : one.message().vi()))
                .toList();
    }
}
