package vn.ocop.product.catalogue;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A product's code in earlier software.
 *
 * @param scheme the source system
 * @param from the first day on which it is known to have been used
 */
public record ExternalCode(UUID productId, String scheme, String code, LocalDate from) {}
