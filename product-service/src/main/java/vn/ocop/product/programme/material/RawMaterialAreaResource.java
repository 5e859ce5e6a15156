package vn.ocop.product.programme.material;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/raw-material-areas")
@Tag(name = "programme")
@RunOnVirtualThread
class RawMaterialAreaResource extends RecordResource<RawMaterialAreaJson> {

    RawMaterialAreaResource(RecordDeskUseCases desk) {
        super(desk, RawMaterialAreaJson.class);
    }
}
