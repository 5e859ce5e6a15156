package vn.ocop.product.catalogue;

/**
 * A prepared answer about a product.
 *
 * @param revision counts the changes of what the public sees, of the product and of its certificate
 * @param lapsed whether it is the text that holds after the certificate's last day
 */
public record ProductView(long revision, boolean lapsed, PreparedJson body) {

    /** The number in the ETag. A certificate's lapse changes the answer without a write, so it has a version of its own. */
    public long version() {
        return revision * 2 + (lapsed ? 1 : 0);
    }
}
