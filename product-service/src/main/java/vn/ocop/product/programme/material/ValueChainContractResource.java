package vn.ocop.product.programme.material;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/programme/value-chain-contracts")
@Tag(name = "programme")
@RunOnVirtualThread
class ValueChainContractResource extends RecordResource<ValueChainContractJson> {

    ValueChainContractResource(RecordDeskUseCases desk) {
        super(desk, ValueChainContractJson.class);
    }
}
