package vn.ocop.benchmark.nothing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/")
@RunOnVirtualThread
class NothingResource {

    record Sheet(Map<String, Integer> answers) {}

    record Nothing(int read) {}

    @POST
    @Path("{path:.*}")
    public Nothing read(Sheet sheet) {
        return new Nothing(sheet.answers().size());
    }
}
