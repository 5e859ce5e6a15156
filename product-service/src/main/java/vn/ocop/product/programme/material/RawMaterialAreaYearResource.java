package vn.ocop.product.programme.material;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/programme/raw-material-area-years")
@Tag(name = "programme")
@RunOnVirtualThread
class RawMaterialAreaYearResource extends RecordResource<RawMaterialAreaYearJson> {

    RawMaterialAreaYearResource(RecordDeskUseCases desk) {
        super(desk, RawMaterialAreaYearJson.class);
    }
}
