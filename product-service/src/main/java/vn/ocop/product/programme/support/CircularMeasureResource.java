package vn.ocop.product.programme.support;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/circular-measures")
@Tag(name = "programme")
@RunOnVirtualThread
class CircularMeasureResource extends RecordResource<CircularMeasureJson> {

    CircularMeasureResource(RecordDeskUseCases desk) {
        super(desk, CircularMeasureJson.class);
    }
}
