package vn.ocop.benchmark.nothing;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/")
@NonBlocking
class NothingResource {

    record Sheet(Map<String, Integer> answers) {}

    record Nothing(int read) {}

    @POST
    @Path("{path:.*}")
    public Nothing read(Sheet sheet) {
        return new Nothing(sheet.answers().size());
    }
}
