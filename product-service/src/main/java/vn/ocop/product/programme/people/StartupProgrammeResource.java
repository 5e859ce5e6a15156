package vn.ocop.product.programme.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/programme/startup-programmes")
@Tag(name = "programme")
@RunOnVirtualThread
class StartupProgrammeResource extends RecordResource<StartupProgrammeJson> {

    StartupProgrammeResource(RecordDeskUseCases desk) {
        super(desk, StartupProgrammeJson.class);
    }
}
