package vn.ocop.product.programme.market;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/exports")
@Tag(name = "programme")
@RunOnVirtualThread
class ExportResource extends RecordResource<ExportJson> {

    ExportResource(RecordDeskUseCases desk) {
        super(desk, ExportJson.class);
    }
}
