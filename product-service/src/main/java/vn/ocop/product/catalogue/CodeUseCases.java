package vn.ocop.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.security.Area;
import vn.ocop.product.numbering.ProductCode;
import vn.ocop.product.numbering.SerialStore;

/** Product codes: given at the commune's receipt, one for each year in which the product is assessed (ADR-0050). */
@ApplicationScoped
public class CodeUseCases {

    private final CodeStore codes;
    private final SerialStore serials;
    private final CatalogueUseCases catalogue;

    CodeUseCases(CodeStore codes, SerialStore serials, CatalogueUseCases catalogue) {
        this.codes = codes;
        this.serials = serials;
        this.catalogue = catalogue;
    }

    /**
     * @param commune where the product is assessed
     * @param receivedOn its year is the code's
     * @return the product's code of that year, new if it had none
     */
    @Transactional(TxType.MANDATORY)
    public String codeFor(UUID productId, Area commune, LocalDate receivedOn) {
        var known = codes.ownOf(productId, receivedOn.getYear());
        if (known.isPresent()) {
            return known.get();
        }
        var communeCode = java.util.Objects.requireNonNull(commune.commune());
        var provinceCode = java.util.Objects.requireNonNull(commune.province());
        var serial = serials.next(SerialStore.Kind.PRODUCT_CODE, communeCode, receivedOn.getYear());
        var code = new ProductCode(provinceCode, communeCode, serial, receivedOn.getYear()).text();
        codes.give(productId, code, receivedOn);
        catalogue.publish(productId, "CODE_GIVEN");
        return code;
    }

    /**
     * Codes of earlier software: kept for look-up, never shown as the product's own.
     *
     * @return the products that have a code which their system had not told before
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> addExternal(List<ExternalCode> external) {
        return codes.addExternal(external);
    }
}
