package vn.ocop.product.numbering;

/**
 * Number of the receipt slip in the office part of Form 01 (Decision 26/2026, Appendix): …/PĐK-(province)-(commune)-(year).
 *
 * @param serial from 1 within commune and year
 */
public record SlipNumber(int serial, String provinceCode, String communeCode, int year) {

    /** @throws IllegalArgumentException if the serial is below 1 */
    public SlipNumber {
        if (serial < 1) {
            throw new IllegalArgumentException("serial " + serial);
        }
    }

    public String text() {
        return "%d/PĐK-%s-%s-%d".formatted(serial, provinceCode, communeCode, year);
    }
}
