package vn.ocop.product.programme.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.product.programme.RecordDeskUseCases;
import vn.ocop.product.programme.RecordResource;

@Path("/consultants")
@Tag(name = "programme")
@RunOnVirtualThread
class ProgrammeConsultantResource extends RecordResource<ProgrammeConsultantJson> {

    ProgrammeConsultantResource(RecordDeskUseCases desk) {
        super(desk, ProgrammeConsultantJson.class);
    }
}
