package vn.ocop.product.programme.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/targets")
@Tag(name = "programme")
@RunOnVirtualThread
class TargetResource extends RecordResource<TargetJson> {

    TargetResource(RecordDeskUseCases desk) {
        super(desk, TargetJson.class);
    }
}
