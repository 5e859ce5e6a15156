package vn.ocop.product.programme.material;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/value-chains")
@Tag(name = "programme")
@RunOnVirtualThread
class ValueChainResource extends RecordResource<ValueChainJson> {

    ValueChainResource(RecordDeskUseCases desk) {
        super(desk, ValueChainJson.class);
    }
}
