package vn.ocop.product.numbering;

/**
 * The product code (T)-(X)-(STT)-20YY that Decision 26/2026 prints at the head of every form (Appendix II).
 *
 * @param provinceCode two digits, (T)
 * @param communeCode five digits, (X)
 * @param serial from 1, in the list kept by the commune, (STT)
 * @param year of assessment
 */
public record ProductCode(String provinceCode, String communeCode, int serial, int year) {

    /** @throws IllegalArgumentException if a part does not have its form */
    public ProductCode {
        if (!provinceCode.matches("[0-9]{2}") || !communeCode.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("no codes of places: %s, %s".formatted(provinceCode, communeCode));
        }
        if (serial < 1 || year < 2000 || year > 2099) {
            throw new IllegalArgumentException("serial %d of %d".formatted(serial, year));
        }
    }

    public String text() {
        return "%s-%s-%d-%d".formatted(provinceCode, communeCode, serial, year);
    }
}
