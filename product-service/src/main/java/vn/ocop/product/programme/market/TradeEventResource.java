package vn.ocop.product.programme.market;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/programme/trade-events")
@Tag(name = "programme")
@RunOnVirtualThread
class TradeEventResource extends RecordResource<TradeEventJson> {

    TradeEventResource(RecordDeskUseCases desk) {
        super(desk, TradeEventJson.class);
    }
}
