package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The certificates of one product, by legal order. */
@ApplicationScoped
public class ProductCertificates {

    private final CertificateStore store;

    ProductCertificates(CertificateStore store) {
        this.store = store;
    }

    public List<RegisterEntry> of(UUID productId) {
        return store.ofProduct(productId).stream().map(CertificateRow::toEntry).toList();
    }
}
