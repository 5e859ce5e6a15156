package vn.ocop.product.programme.support;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/digital-readiness")
@Tag(name = "programme")
@RunOnVirtualThread
class DigitalReadinessResource extends RecordResource<DigitalReadinessJson> {

    DigitalReadinessResource(RecordDeskUseCases desk) {
        super(desk, DigitalReadinessJson.class);
    }
}
