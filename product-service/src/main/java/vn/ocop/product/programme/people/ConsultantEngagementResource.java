package vn.ocop.product.programme.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/programme/consultant-engagements")
@Tag(name = "programme")
@RunOnVirtualThread
class ConsultantEngagementResource extends RecordResource<ConsultantEngagementJson> {

    ConsultantEngagementResource(RecordDeskUseCases desk) {
        super(desk, ConsultantEngagementJson.class);
    }
}
