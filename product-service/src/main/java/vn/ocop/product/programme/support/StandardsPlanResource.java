package vn.ocop.product.programme.support;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/standards-plans")
@Tag(name = "programme")
@RunOnVirtualThread
class StandardsPlanResource extends RecordResource<StandardsPlanJson> {

    StandardsPlanResource(RecordDeskUseCases desk) {
        super(desk, StandardsPlanJson.class);
    }
}
