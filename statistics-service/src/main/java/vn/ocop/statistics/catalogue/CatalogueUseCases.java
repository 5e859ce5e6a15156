package vn.ocop.statistics.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.catalogue.CatalogueRefusal.NoSuchDataSet;
import vn.ocop.statistics.figure.WatermarkStore;

@ApplicationScoped
class CatalogueUseCases {

    private final WatermarkStore watermarks;
    private final Clock clock;
    private final String base;

    CatalogueUseCases(
            WatermarkStore watermarks, Clock clock, @ConfigProperty(name = "ocop.self-base-url") String base) {
        this.watermarks = watermarks;
        this.clock = clock;
        this.base = base;
    }

    Node catalogue() {
        var today = VietnamTime.today(clock);
        var modified =
                watermarks.read(today).recordedUntil().map(VietnamTime::dayOf).orElse(today);
        return new Catalogue(base, modified).node();
    }

    Map<String, Object> csvw(String id) {
        var set = DataSet.named(id).orElseThrow(() -> new Refused(new NoSuchDataSet(id)));
        return Csvw.of(set, base);
    }
}
