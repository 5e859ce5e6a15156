package vn.ocop.product.programme.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/trainings")
@Tag(name = "programme")
@RunOnVirtualThread
class TrainingResource extends RecordResource<TrainingJson> {

    TrainingResource(RecordDeskUseCases desk) {
        super(desk, TrainingJson.class);
    }
}
