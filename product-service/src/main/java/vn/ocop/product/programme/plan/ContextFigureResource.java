package vn.ocop.product.programme.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/programme/context-figures")
@Tag(name = "programme")
@RunOnVirtualThread
class ContextFigureResource extends RecordResource<ContextFigureJson> {

    ContextFigureResource(RecordDeskUseCases desk) {
        super(desk, ContextFigureJson.class);
    }
}
