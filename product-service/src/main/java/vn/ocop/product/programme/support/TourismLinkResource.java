package vn.ocop.product.programme.support;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/tourism-links")
@Tag(name = "programme")
@RunOnVirtualThread
class TourismLinkResource extends RecordResource<TourismLinkJson> {

    TourismLinkResource(RecordDeskUseCases desk) {
        super(desk, TourismLinkJson.class);
    }
}
