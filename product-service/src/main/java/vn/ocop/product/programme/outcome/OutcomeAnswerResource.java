package vn.ocop.product.programme.outcome;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/programme/outcome-answers")
@Tag(name = "programme")
@RunOnVirtualThread
class OutcomeAnswerResource extends RecordResource<OutcomeAnswerJson> {

    OutcomeAnswerResource(RecordDeskUseCases desk) {
        super(desk, OutcomeAnswerJson.class);
    }
}
