package vn.ocop.product.picture;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.file.FileRefusal;
import vn.ocop.platform.file.FileStore;
import vn.ocop.platform.file.MediaTypes;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.access.ProductAccessUseCases;
import vn.ocop.product.catalogue.CatalogueUseCases;
import vn.ocop.product.catalogue.ProductView;

/** Setting, showing and removing the picture of a product. */
@ApplicationScoped
class PictureUseCases {

    /** 8 MiB. */
    private static final long MAX_BYTES = 8L << 20;

    private static final Set<String> TAKEN = Set.of("image/jpeg", "image/png");

    private final ReentrantLock drawing = new ReentrantLock();
    private final PictureStore store;
    private final FileStore files;
    private final ProductAccessUseCases access;
    private final CatalogueUseCases catalogue;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    PictureUseCases(
            PictureStore store,
            FileStore files,
            ProductAccessUseCases access,
            CatalogueUseCases catalogue,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.access = access;
        this.catalogue = catalogue;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drawn between two transactions, so that neither a product's lock nor a connection waits for it. */
    ProductView set(UUID productId, FileUpload upload) {
        QuarkusTransaction.requiringNew().run(() -> access.lock(productId));
        var picture = keep(upload);
        return QuarkusTransaction.requiringNew().call(() -> stored(productId, picture));
    }

    private ProductView stored(UUID productId, Picture picture) {
        access.lock(productId);
        store.set(productId, picture, caller.username(), clock.instant());
        audit.append("product-picture-set", "product", productId, picture);
        return catalogue.publish(productId, "CHANGED");
    }

    @Transactional
    void remove(UUID productId) {
        access.lock(productId);
        if (!store.remove(productId)) {
            throw noPicture(productId);
        }
        audit.append("product-picture-removed", "product", productId, productId);
        catalogue.publish(productId, "CHANGED");
    }

    Picture find(UUID productId) {
        return store.find(productId).orElseThrow(() -> noPicture(productId));
    }

    private Picture keep(FileUpload upload) {
        if (upload.size() > MAX_BYTES) {
            throw new Refused(new FileRefusal.FileTooLarge(MAX_BYTES));
        }
        try {
            var detected = MediaTypes.detect(upload.filePath()).orElse("?");
            if (!TAKEN.contains(detected)) {
                throw new Refused(new PictureRefusal.NotAPicture(detected));
            }
            var drawn = drawn(upload);
            return new Picture(
                    files.put(drawn.large(), MAX_BYTES),
                    files.put(drawn.thumbnail(), MAX_BYTES),
                    drawn.width(),
                    drawn.height());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One at a time: a large one takes hundreds of megabytes while it is unpacked. */
    private Redrawn drawn(FileUpload upload) throws IOException {
        drawing.lock();
        try {
            return Redrawn.of(upload.filePath());
        } finally {
            drawing.unlock();
        }
    }

    private static Refused noPicture(UUID productId) {
        return new Refused(new CommonRefusal.NotFound("picture", productId.toString()));
    }
}
