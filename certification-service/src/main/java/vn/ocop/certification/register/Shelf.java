package vn.ocop.certification.register;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a product looks like on a shelf.
 *
 * @param packagings in use, the oldest first
 * @param pictureSha256 null if there is no picture
 */
public record Shelf(List<Packaging> packagings, @Nullable String pictureSha256) {

    public Shelf {
        packagings = List.copyOf(packagings);
    }

    /**
     * @param amount decimal
     * @param unit as product-service names it
     * @param gtin of GS1, as printed
     */
    public record Packaging(
            UUID id,
            String form,
            String amount,
            String unit,
            @Nullable String gtin) {}
}
