package vn.ocop.product.programme.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/outcome-panels")
@Tag(name = "programme")
@RunOnVirtualThread
class OutcomePanelResource extends RecordResource<OutcomePanelJson> {

    OutcomePanelResource(RecordDeskUseCases desk) {
        super(desk, OutcomePanelJson.class);
    }
}
