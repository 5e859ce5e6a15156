package vn.ocop.product.catalogue;

/** What the public is told about a product's stars. */
public enum StarState {
    /** Never recognised, or the decision was withdrawn. */
    UNRATED,
    RECOGNISED,
    /** The certificate's last day has passed. */
    LAPSED,
    REVOKED
}
