package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.ocop.platform.http.Idempotent;

/** A received file becomes known once, however often its request comes with the same Idempotency-Key. */
@ApplicationScoped
class RecordReceptionUseCases {

    private final RecordImportUseCases imports;

    RecordReceptionUseCases(RecordImportUseCases imports) {
        this.imports = imports;
    }

    /** @param path of the kind, below which the import is found */
    @Idempotent
    RestResponse<RecordImportJson> accept(String path, RecordImportUseCases.Received received) {
        var begun = imports.begin(received);
        return ResponseBuilder.create(Status.ACCEPTED, begun)
                .header(HttpHeaders.LOCATION, "/api/v1/" + path + "/imports/" + begun.id())
                .build();
    }
}
