package vn.ocop.product.programme.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/centres")
@Tag(name = "programme")
@RunOnVirtualThread
class CentreResource extends RecordResource<CentreJson> {

    CentreResource(RecordDeskUseCases desk) {
        super(desk, CentreJson.class);
    }
}
