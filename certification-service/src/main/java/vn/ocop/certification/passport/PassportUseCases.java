package vn.ocop.certification.passport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.ipright.IpRightUseCases;
import vn.ocop.certification.ipuse.IpUseUseCases;
import vn.ocop.certification.passport.PassportJson.QualityJson;
import vn.ocop.certification.passport.PassportJson.RightJson;
import vn.ocop.certification.passport.PassportJson.StarJson;
import vn.ocop.certification.passport.PassportJson.UseJson;
import vn.ocop.certification.passport.PassportStore.Known;
import vn.ocop.certification.qualitycertificate.QualityCertificateUseCases;
import vn.ocop.certification.register.ProductCertificates;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.Refused;

/** Reads all records of a product as of one day. */
@ApplicationScoped
class PassportUseCases {

    private final ProductCertificates certificates;
    private final IpRightUseCases rights;
    private final IpUseUseCases uses;
    private final QualityCertificateUseCases quality;
    private final PassportStore store;

    PassportUseCases(
            ProductCertificates certificates,
            IpRightUseCases rights,
            IpUseUseCases uses,
            QualityCertificateUseCases quality,
            PassportStore store) {
        this.certificates = certificates;
        this.rights = rights;
        this.uses = uses;
        this.quality = quality;
        this.store = store;
    }

    /**
     * @param day null for today
     * @throws Refused if neither product-service nor a record of that day names the product
     */
    @Transactional
    PassportJson of(UUID productId, @Nullable LocalDate day) {
        var on = day == null ? rights.today() : day;
        var stars = stars(productId, on);
        var own = rights.ofProduct(productId, on).stream().map(RightJson::of).toList();
        var given = uses.ofProduct(productId, on).stream()
                .map(use -> UseJson.of(use, rights.get(use.ipRightId(), on)))
                .toList();
        var proofs =
                quality.ofProduct(productId, on).stream().map(QualityJson::of).toList();
        var known = store.find(productId);
        if (known.isEmpty() && stars.isEmpty() && own.isEmpty() && given.isEmpty() && proofs.isEmpty()) {
            throw new Refused(new NotFound("product", productId.toString()));
        }
        var current = stars.stream().filter(StarJson::inForce).findFirst().orElse(null);
        var product = known.orElse(Known.NOTHING);
        return new PassportJson(
                productId,
                on,
                product.name(),
                product.code(),
                product.producerId(),
                product.producerName(),
                current == null ? null : current.stars(),
                current,
                stars,
                own,
                given,
                proofs);
    }

    private List<StarJson> stars(UUID productId, LocalDate on) {
        return certificates.of(productId).stream()
                .filter(entry -> !entry.certificate().annulled())
                .map(entry -> StarJson.of(entry, on))
                .filter(star -> star.state() != CertificateState.UNKNOWN)
                .sorted(Comparator.comparing(StarJson::validFrom).reversed().thenComparing(StarJson::number))
                .toList();
    }
}
